/** Draws all edges of a picture of ordinary size in one instanced call: curves, strands, dots, dashes and arrowheads. */
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import type { Stretch } from "../canvas/screen.ts";
import type { CanvasColors } from "../canvas/theme.ts";
import { EDGE_FRAGMENT, EDGE_VERTEX } from "./edge-shaders.ts";
import type { EdgeStroke } from "./looks.ts";
import { packBytes, packFlag } from "./pack-bytes.ts";
import { createStaticBuffers } from "./static-buffers.ts";
import { stretchMatrix } from "./stretch-matrix.ts";

const UNIFORMS = ["u_matrix", "u_viewport", "u_scale", "u_pixelRatio", "u_dimmed", "u_dim", "u_halo", "u_layers"] as const;

export interface EdgeScene {
  readonly colors: () => CanvasColors;
  /** True while something is lit, so that the rest dims. */
  readonly dimmed: () => boolean;
  readonly stretch: () => Stretch;
}

/** Columns of a strip: evenly along the body, and two for the arrowhead. The shader knows 0.93 as the end of the body. */
const BODY = 14;
const COLUMNS = [...Array.from({ length: BODY }, (_, index) => (0.93 * index) / (BODY - 1)), 0.96, 1];
/** As the shader knows it: two for the halo, and four times the hue of the band, plus one. */
const around = ({ halo, band }: EdgeStroke): number => 2 * Number(halo) + (band === null ? 0 : 4 * (band + 1));
const FLOAT = WebGLRenderingContext.FLOAT;
const BYTE = WebGLRenderingContext.UNSIGNED_BYTE;

export function createEdgeProgram(scene: EdgeScene): EdgeProgramType {
  return class extends EdgeProgram<(typeof UNIFORMS)[number]> {
    readonly #buffers = createStaticBuffers();

    override getDefinition() {
      return {
        VERTICES: COLUMNS.length * 2,
        VERTEX_SHADER_SOURCE: EDGE_VERTEX,
        FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT,
        METHOD: WebGLRenderingContext.TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_source", size: 2, type: FLOAT },
          { name: "a_target", size: 2, type: FLOAT },
          { name: "a_radii", size: 2, type: FLOAT },
          { name: "a_lane", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: BYTE, normalized: true },
          { name: "a_stroke", size: 4, type: BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_column", size: 2, type: FLOAT }],
        CONSTANT_DATA: COLUMNS.flatMap((at) => [
          [at, -1],
          [at, 1],
        ]),
      };
    }

    override reallocate(capacity: number): void {
      super.reallocate(capacity);
      this.#buffers.touch();
    }

    override process(index: number, offset: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData): void {
      super.process(index, offset, source, target, data);
      this.#buffers.touch();
    }

    override processVisibleItem(
      _index: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { stroke } = data;
      if (!stroke) return;
      const flags = packBytes(stroke.line, packFlag(stroke.lit), packFlag(stroke.uncertain), around(stroke));
      const { sourceRadius, targetRadius, lane, color } = stroke;
      this.array.set([source.x, source.y, target.x, target.y, sourceRadius, targetRadius, lane, color, flags], start);
    }

    protected override bindProgram(info: ProgramInfo): void {
      this.#buffers.bind(this, info, (attribute, offset, perItem) => this.bindAttribute(attribute, info, offset, perItem));
    }

    override render(params: RenderParams): void {
      if (this.hasNothingToRender()) return;
      const info = this.normalProgram;
      info.gl.viewport(0, 0, params.width * params.pixelRatio, params.height * params.pixelRatio);
      this.bindProgram(info);
      this.renderProgram(params, info);
      this.unbindProgram(info);
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<(typeof UNIFORMS)[number]>): void {
      const { edgeDim, selection, layers } = scene.colors();
      gl.uniformMatrix3fv(at.u_matrix, false, stretchMatrix(params.matrix, scene.stretch()));
      gl.uniform2f(at.u_viewport, params.width, params.height);
      gl.uniform1f(at.u_scale, 1 / params.sizeRatio);
      gl.uniform1f(at.u_pixelRatio, params.pixelRatio);
      gl.uniform1f(at.u_dimmed, scene.dimmed() ? 1 : 0);
      gl.uniform3f(at.u_dim, ...edgeDim);
      gl.uniform3f(at.u_halo, ...selection);
      gl.uniform3fv(at.u_layers, layers);
    }
  };
}
