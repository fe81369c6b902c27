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
  built.output(target === null ? '-' : `file:${target}`).format(command.muxer);
  if (command.options.length > 0) built.outputOptions(...command.options);
  return [...globalOptions(command), ...built._getArguments()];
}
