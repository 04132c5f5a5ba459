/** Chooses files with the texts of articles; they can as well be dropped anywhere on the page. */
import { FilePlus2 } from "lucide-react";
import { FileTrigger } from "react-aria-components";
import { useActions } from "../../hooks/use-app.ts";
import { TextButton } from "../controls/text-button.tsx";

export function HandInButton() {
  const actions = useActions();
  return (
    <FileTrigger allowsMultiple onSelect={(files) => void actions.handIn([...(files ?? [])])}>
      <TextButton icon={FilePlus2}>Hand in texts …</TextButton>
    </FileTrigger>
  );
}
