/**
 * Places of labels `step` apart or more, in the order of what they label and as near to it as that allows, from
 * 0 to `room` where they fit.
 */
export function spreadOut(wanted: readonly number[], step: number, room: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  // Blocks of labels that touch; each lies where its labels' mean displacement is 0, within the room.
  const blocks: { members: number[]; start: number }[] = [];
  const settle = (members: number[]): number => {
    const mean = members.reduce((sum, member, k) => sum + wanted[member]! - k * step, 0) / members.length;
    return Math.max(0, Math.min(room - (members.length - 1) * step, mean));
  };
  for (const index of order) {
    let block = { members: [index], start: settle([index]) };
    for (let before = blocks.at(-1); before; before = blocks.at(-1)) {
      if (before.start + before.members.length * step <= block.start) break;
      blocks.pop();
      const members = [...before.members, ...block.members];
      block = { members, start: settle(members) };
    }
    blocks.push(block);
  }
  const places = new Array<number>(wanted.length);
  for (const { members, start } of blocks)
    members.forEach((member, k) => {
      places[member] = start + k * step;
    });
  return places;
}
