/** Which of a dataset's documents have their article in the reader's folder. */
import type { ArticleDocument } from "../../model/document.ts";
import type { ArticleShelf } from "./article-shelf.ts";
import type { Place } from "./problem-list.ts";

export interface ArticleStates {
  readonly shelf: ArticleShelf;
  /** Ids of documents. */
  readonly proven: string[];
  readonly absent: string[];
  readonly differing: string[];
}

export const createArticleStates = (shelf: ArticleShelf): ArticleStates => ({ shelf, proven: [], absent: [], differing: [] });

/** True when the document's article is there and is the right one; an absent one is no problem, another one is. */
export async function proveArticle(document: ArticleDocument, place: Place, articles: ArticleStates): Promise<boolean> {
  const article = await articles.shelf.read(document);
  if (article.state === "proven") articles.proven.push(document.id);
  else if (article.state === "absent") articles.absent.push(document.id);
  else {
    articles.differing.push(document.id);
    place.report(`the article ${document.file} is another one: ${article.found}`, "article");
  }
  return article.state === "proven";
}
