/** A file that is dropped on the page, as a reader drags it there. */
import type { Page } from "playwright-core";

/** `type` as the browser would guess it by the name; none for most graphs. */
export async function dropFile(page: Page, name: string, content: string, type = ""): Promise<void> {
  await page.evaluate(
    (file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.content], file.name, { type: file.type }));
      for (const event of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(event, { bubbles: true, cancelable: true, dataTransfer }));
    },
    { name, content, type },
  );
}
