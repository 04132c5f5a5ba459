/** The items of a JSON list as they come, each on a line of its own, without the brackets. */
export async function* jsonItems<T>(
  items: AsyncIterable<T>,
  toJson: (item: T) => string = (item) => JSON.stringify(item),
): AsyncGenerator<string> {
  let separator = "\n";
  for await (const item of items) {
    yield `${separator}${toJson(item)}`;
    separator = ",\n";
  }
}
