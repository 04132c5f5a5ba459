/** The inspector of an entity: what it is called, what is claimed about it, what it said, and where one can go on. */
import { Download, EyeOff, Focus, FoldHorizontal, Glasses, UnfoldHorizontal, Waypoints } from "lucide-react";
import type { ReactNode } from "react";
import { counted } from "../../../model/counted.ts";
import type { EntityDetail } from "../../../model/view.ts";
import { useActions, useGraphVersion, useView } from "../../hooks/use-app.ts";
import { useEntity } from "../../hooks/use-records.ts";
import { TextButton } from "../controls/text-button.tsx";
import { MergeButton } from "../merge/merge-dialog.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import { Skeleton } from "../notices/skeleton.tsx";
import { ClaimsMade } from "./claims-made.tsx";
import { DisputeLines } from "./dispute-lines.tsx";
import { EntityHead } from "./entity-head.tsx";
import { EventSection, factsOfEvent } from "./event-section.tsx";
import { IdentitySection } from "./identity-section.tsx";
import styles from "./inspector.module.css";
import { LiteralFacts } from "./literal-facts.tsx";
import { NameList } from "./name-list.tsx";
import { Relations } from "./relations.tsx";
import { Roles } from "./roles.tsx";

interface EntityPanelProps {
  readonly id: string;
  /** Stands under the name. */
  readonly aside?: ReactNode;
}

export function EntityPanel({ id, aside }: EntityPanelProps) {
  const remote = useEntity(id);
  if (remote.state === "error" && remote.problem) return <ProblemNotice problem={remote.problem} onRetry={remote.retry} />;
  if (!remote.data) return <Skeleton label="Loading the entity" />;
  return <EntityContent detail={remote.data} aside={aside} />;
}

function EntityContent({ detail, aside }: { readonly detail: EntityDetail; readonly aside: ReactNode }) {
  const { entity } = detail;
  const facts = [entity.subtype, counted(detail.degree, "relation"), detail.mentions > 0 && counted(detail.mentions, "mention")];
  return (
    <>
      <EntityHead kind={entity.kind} name={entity.name} facts={facts}>
        {detail.askedFor ? <p className={styles.caution}>{`${detail.askedFor.name} is merged into this entry.`}</p> : null}
        {entity.unnamed ? <p className={styles.caution}>The articles do not give its name.</p> : null}
        {entity.contested ? <p className={styles.caution}>Sources disagree on whether it exists, or on what it is.</p> : null}
        {entity.note ? <p className={styles.note}>{entity.note}</p> : null}
        {aside}
      </EntityHead>
      <EntityButtons detail={detail} />
      <DisputeLines about={entity.id} />
      <IdentitySection detail={detail} />
      <NameList aliases={entity.aliases} />
      <LiteralFacts subject={entity.id} facts={detail.literals} />
      {detail.event ? <EventSection event={detail.event} /> : null}
      <Roles roles={detail.roles} isHolder={entity.kind !== "Organization"} />
      <Relations
        entity={entity.id}
        total={detail.degree}
        except={[...detail.roles.map(({ key }) => key), ...(detail.event ? factsOfEvent(detail.event) : [])]}
      />
      {detail.claimsMade > 0 ? <ClaimsMade speaker={entity.id} total={detail.claimsMade} /> : null}
    </>
  );
}

function EntityButtons({ detail }: { readonly detail: EntityDetail }) {
  const actions = useActions();
  const view = useView();
  const { model } = useGraphVersion();
  const { id } = detail.entity;
  const onCanvas = model.graph.hasNode(id);
  const isExpanded = (view.expanded[id] ?? 0) > 0;
  return (
    <div className={styles.buttons}>
      <TextButton icon={UnfoldHorizontal} onPress={() => void actions.expand(id)}>
        Expand
      </TextButton>
      {isExpanded ? (
        <TextButton icon={FoldHorizontal} onPress={() => actions.collapse(id)}>
          Collapse
        </TextButton>
      ) : null}
      {view.focus === id ? (
        <TextButton icon={Focus} onPress={() => void actions.showOverview()}>
          Show everything
        </TextButton>
      ) : (
        <TextButton icon={Focus} onPress={() => void actions.focus(id)}>
          Focus
        </TextButton>
      )}
      <PathsButton id={id} />
      {detail.claimsMade > 0 ? <LensButton id={id} /> : null}
      {onCanvas ? (
        <TextButton icon={EyeOff} onPress={() => actions.hide(id)}>
          Hide
        </TextButton>
      ) : null}
      <TextButton icon={Download} onPress={() => actions.openExport({ type: "entity", id })}>
        Export this and its surroundings
      </TextButton>
      <MergeButton detail={detail} />
    </div>
  );
}

/** Shows the world according to this voice; while another lens is on, holds it against that one. */
function LensButton({ id }: { readonly id: string }) {
  const actions = useActions();
  const { speaker, against } = useView();
  if (speaker === id || against === id) {
    return (
      <TextButton icon={Glasses} onPress={() => void actions.setLens(null)}>
        End the lens
      </TextButton>
    );
  }
  return (
    <TextButton icon={Glasses} onPress={() => void (speaker === null ? actions.setLens(id) : actions.setLens(speaker, id))}>
      {speaker === null ? "See the world according to it" : "Compare with the lens"}
    </TextButton>
  );
}

/** Begins a search for paths here; while one waits for its other end, this is it. */
function PathsButton({ id }: { readonly id: string }) {
  const actions = useActions();
  const { path, drawer } = useView();
  const waiting = drawer === "paths" && path !== null && path.to === null && path.from !== id ? path.from : null;
  return (
    <TextButton icon={Waypoints} onPress={() => actions.showPaths(waiting === null ? { from: id, to: null } : { from: waiting, to: id })}>
      {waiting === null ? "Paths to …" : "Paths to here"}
    </TextButton>
  );
}
