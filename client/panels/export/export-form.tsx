/** What, as what, how much that is; and the download. */
import { Download, Image } from "lucide-react";
import { useState } from "react";
import { counted } from "../../../model/counted.ts";
import type { ExportRequest, FormatId } from "../../../model/export.ts";
import { type ExportSubject, exportRequestFor, shownRelations } from "../../core/export-request.ts";
import { useApp } from "../../hooks/app-context.ts";
import { useCanvas, useGraphVersion, useLayers, useStoreSelection, useView } from "../../hooks/use-app.ts";
import { useEntity } from "../../hooks/use-records.ts";
import { useRemote } from "../../hooks/use-remote.ts";
import { TextButton } from "../controls/text-button.tsx";
import { useShown } from "../table/use-shown.ts";
import { estimateBytes } from "./estimate-size.ts";
import styles from "./export-dialog.module.css";
import { filtersInWords, titleOf } from "./export-words.ts";
import { FormatChoice } from "./format-choice.tsx";
import { type Look, PictureChoice } from "./picture-options.tsx";
import { PreviewLine } from "./preview-line.tsx";
import { SavingLine } from "./saving-line.tsx";
import { SubjectChoice, type SubjectOption } from "./subject-choice.tsx";
import { type MakeFile, useExport } from "./use-export.ts";
import { usePictureFile } from "./use-picture-file.ts";

const EVERYWHERE = { x: 1, y: 1 } as const;

/** `opened` is what it was opened for. */
export function ExportForm({ opened }: { readonly opened: ExportSubject }) {
  const { api } = useApp();
  const view = useView();
  const selection = useStoreSelection();
  const hasLayers = useLayers().some(({ isShown }) => isShown);
  const { graph } = useGraphVersion().model;
  const visibility = useShown();
  const canvas = useCanvas();
  const nameOf = useNameOf(opened);
  const options = optionsOf(opened, { ...view, selection }, nameOf);
  const [type, setType] = useState(opened.type);
  const [format, setFormat] = useState<FormatId>("gexf");
  const [depth, setDepth] = useState(1);
  const [isFiltered, setFiltered] = useState(true);
  const [look, setLook] = useState<Look>({ scale: 2, theme: document.documentElement.dataset.theme === "dark" ? "dark" : "light" });
  const { saving, start, stop, reset } = useExport();
  const takePicture = usePictureFile();

  const subject = options.find((option) => option.subject.type === type)?.subject ?? opened;
  const title = titleOf(subject, view, nameOf);
  const stretch = canvas?.stretch() ?? EVERYWHERE;
  const asked = exportRequestFor({ subject, depth, isFiltered, title }, { view, graph, visibility, stretch });
  const request = "request" in asked ? asked.request : null;
  const counted = request === null ? null : withoutPlaces(request);
  const preview = useRemote(counted === null ? null : JSON.stringify(counted), (signal) =>
    api.previewExport(counted ?? { all: true }, signal),
  );
  const isPicture = format === "png" && type === "view";
  const bytes = isPicture || !preview.data ? 0 : estimateBytes(format, preview.data);
  const isRunning = saving.state === "running";
  const isReady = isPicture ? canvas !== null : preview.data !== undefined && preview.data.entities > 0;

  const make: MakeFile = (options) => {
    if (isPicture || request === null) return takePicture(look, title, filtersInWords(view, nameOf));
    return api.exportFile(request, format, options);
  };
  /** What was said about the last file is not about this one. */
  const choose =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      reset();
      set(value);
    };

  return (
    <div className={styles.form}>
      <SubjectChoice
        options={options}
        chosen={type}
        onChoose={choose(setType)}
        depth={depth}
        onDepth={choose(setDepth)}
        filters={filtersInWords(view, nameOf)}
        isFiltered={isFiltered}
        onFiltered={choose(setFiltered)}
      />
      <FormatChoice chosen={format} onChoose={choose(setFormat)} hasPicture={type === "view"} />
      {isPicture ? <PictureChoice look={look} onLook={choose(setLook)} /> : null}
      {hasLayers && type === "view" && !isPicture ? (
        <p className={styles.quiet}>Files that are shown over the picture are not in the store, so only the PNG picture has them.</p>
      ) : null}
      {"refusal" in asked ? (
        <p role="alert" className={styles.refusal}>
          {asked.refusal}
        </p>
      ) : null}
      <SavingLine saving={saving} expected={bytes} onRetry={() => void start(make)} />
      <div className={styles.buttons}>
        {isRunning ? (
          <TextButton onPress={stop}>Stop</TextButton>
        ) : (
          <TextButton look="primary" icon={isPicture ? Image : Download} isDisabled={!isReady} onPress={() => void start(make)}>
            {isPicture ? "Save the picture" : "Download"}
          </TextButton>
        )}
        {isPicture || "refusal" in asked ? null : (
          <PreviewLine remote={preview} bytes={bytes} drawn={type === "view" ? shownRelations({ graph, visibility }).length : null} />
        )}
      </div>
    </div>
  );
}

/** Counting needs no places. */
function withoutPlaces({ positions: _positions, ...request }: ExportRequest): ExportRequest {
  return request;
}

/** What the dialog was opened for is always among them. */
function optionsOf(
  opened: ExportSubject,
  { selection, route }: ReturnType<typeof useView>,
  nameOf: (id: string) => string,
): SubjectOption[] {
  const selected = selection?.type === "node" ? selection.id : null;
  const entity = opened.type === "entity" ? opened.id : selected;
  const path = opened.type === "path" ? opened.facts : route;
  return [
    { subject: { type: "view" }, name: "What the canvas shows" },
    ...(entity === null ? [] : [{ subject: { type: "entity" as const, id: entity }, name: `${nameOf(entity)} and its surroundings` }]),
    ...(path.length === 0 ? [] : [{ subject: { type: "path" as const, facts: path }, name: `The path, ${counted(path.length, "step")}` }]),
    { subject: { type: "all" }, name: "Everything in the store" },
  ];
}

/** Names from the picture; of what is selected and not in it, from the store. */
function useNameOf(opened: ExportSubject): (id: string) => string {
  const { graph } = useGraphVersion().model;
  const { selection } = useView();
  const id = opened.type === "entity" ? opened.id : selection?.type === "node" ? selection.id : null;
  const found = useEntity(id !== null && !graph.hasNode(id) ? id : null).data?.entity;
  return (each) => (graph.hasNode(each) ? graph.getNodeAttribute(each, "label") : each === found?.id ? found.name : each);
}
