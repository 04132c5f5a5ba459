/** A file that is dropped on the page, as a reader drags it there. */
import type { Page } from "playwright-core";

export async function dropFile(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    (file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.content], file.name));
      for (const type of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    },
    { name, content },
  );
}
