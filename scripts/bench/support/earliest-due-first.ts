/** Plain earliest-due-first on one channel, without limits, gaps or targets: the least a placement could cost. */
import { MinHeap } from '../../../src/domain/schedule/min-heap.js';

const heap = new MinHeap();

/** @returns how many items meet their last day; all of them when that can be (Jackson 1955) */
export function earliestDueFirst(capacity: Int32Array, first: Int32Array, last: Int32Array): number {
  const days = capacity.length;
  const starts = new Int32Array(days + 1);
  for (const day of first) starts[day + 1]!++;
  for (let day = 0; day < days; day++) starts[day + 1]! += starts[day]!;
  const released = new Int32Array(first.length);
  const next = starts.slice();
  for (let item = 0; item < first.length; item++) released[next[first[item]!]!++] = item;
  heap.clear();
  let met = 0;
  for (let day = 0; day < days; day++) {
    for (let i = starts[day]!; i < starts[day + 1]!; i++) heap.push(last[released[i]!]!, released[i]!);
    for (let room = capacity[day]!; room > 0 && heap.size > 0;) {
      const inTime = heap.leastKey >= day;
      heap.pop();
      if (inTime) {
        room--;
        met++;
      }
    }
  }
  return met;
}
