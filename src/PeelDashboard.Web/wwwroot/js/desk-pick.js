// Choosing rows.
let last = null;

/** What the bar says beside "With the selected". */
export const pickedText = count => count === 0 ? '' : ` (${count})`;

/** With Shift, every box from the one before to this one is made as this one is. */
export function rangeTo(boxes, box, withShift) {
  const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
  if (withShift && from >= 0) for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
  last = box;
}
