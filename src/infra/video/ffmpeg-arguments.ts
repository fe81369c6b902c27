/** From a command as data to the arguments of the program, by fluent-ffmpeg. */
import ffmpeg from 'fluent-ffmpeg';
import { type FfmpegCommand, globalOptions } from '../../domain/content/ffmpeg-command.js';

/** The arguments of a run that writes to `target`: a path, or null for a run that only measures. */
export function argumentsOf(command: FfmpegCommand, target: string | null): string[] {
  const built = ffmpeg();
  for (const { source, demuxer, options } of command.inputs) {
    built.input(source).inputFormat(demuxer);
    if (options.length > 0) built.inputOptions(...options);
  }
  if (command.filters.length > 0) built.complexFilter([...command.filters]);
  const write = (place: string, { muxer, options }: Pick<FfmpegCommand, 'muxer' | 'options'>): void => {
    built.output(place).format(muxer);
    if (options.length > 0) built.outputOptions(...options);
  };
  write(target === null ? '-' : `file:${target}`, command);
  for (const output of command.further ?? []) write(`file:${output.target}`, output);
  return [...globalOptions(command), ...built._getArguments()];
}
