/**
 * The dark squares of a QR code as one path, a unit a square.
 *
 * @param size squares a side
 * @param isDark by place, row by row
 */
export function qrPath(size: number, isDark: (index: number) => boolean): string {
  let path = "";
  for (let index = 0; index < size * size; index += 1) {
    if (isDark(index)) path += `M${index % size} ${Math.floor(index / size)}h1v1h-1z`;
  }
  return path;
}
