/** Draws all nodes in one instanced call from static buffers, without a picking pass (core/hit-test.ts picks). */
import { NodeProgram, type NodeProgramType, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { ATLAS_CELLS, ATLAS_REACH, type Atlas } from "../canvas/atlas-pixels.ts";
import type { Stretch } from "../canvas/screen.ts";
import type { CanvasColors, Rgb } from "../canvas/theme.ts";
import type { NodeMark } from "./looks.ts";
import { NODE_FRAGMENT, NODE_VERTEX } from "./node-shaders.ts";
import { packBytes, packFlag } from "./pack-bytes.ts";
import { createStaticBuffers } from "./static-buffers.ts";
import { stretchMatrix } from "./stretch-matrix.ts";

const UNIFORMS = [
  "u_matrix",
  "u_viewport",
  "u_scale",
  "u_cells",
  "u_reach",
  "u_atlas",
  "u_dimmed",
  "u_ground",
  "u_dim",
  "u_ring",
  "u_layers",
] as const;

/** What all nodes share; read with every frame. */
export interface NodeScene {
  readonly colors: () => CanvasColors;
  /** True while something is lit, so that the rest dims. */
  readonly dimmed: () => boolean;
  readonly stretch: () => Stretch;
  readonly atlas: Atlas;
}

/** As the shader knows it: nothing for the store alone; from 64 on only files have it; half of the rest is the hue, plus one. */
const whose = ({ origin, hue }: NodeMark): number => (origin === "store" ? 0 : 2 * (hue + 1) + (origin === "file" ? 64 : 0));
const FLOAT = WebGLRenderingContext.FLOAT;
const BYTE = WebGLRenderingContext.UNSIGNED_BYTE;

export function createNodeProgram(scene: NodeScene): NodeProgramType {
  return class extends NodeProgram<(typeof UNIFORMS)[number]> {
    readonly #buffers = createStaticBuffers();
    #texture: WebGLTexture | null = null;

    override getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: NODE_VERTEX,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT,
        METHOD: WebGLRenderingContext.TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_radius", size: 1, type: FLOAT },
          { name: "a_fill", size: 4, type: BYTE, normalized: true },
          { name: "a_mark", size: 4, type: BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    override reallocate(capacity: number): void {
      super.reallocate(capacity);
      this.#buffers.touch();
    }

    override process(index: number, offset: number, data: NodeDisplayData): void {
      super.process(index, offset, data);
      this.#buffers.touch();
    }

    override processVisibleItem(_index: number, start: number, { x, y, size, mark }: NodeDisplayData): void {
      if (!mark) return;
      this.array.set([x, y, size, mark.fill, packBytes(mark.cell, packFlag(mark.lit), packFlag(mark.ring), whose(mark))], start);
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
      const colors = scene.colors();
      this.#texture ??= uploadAtlas(gl, scene.atlas);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.#texture);
      gl.uniform1i(at.u_atlas, 0);
      gl.uniformMatrix3fv(at.u_matrix, false, stretchMatrix(params.matrix, scene.stretch()));
      gl.uniform2f(at.u_viewport, params.width, params.height);
      gl.uniform1f(at.u_scale, 1 / params.sizeRatio);
      gl.uniform1f(at.u_cells, ATLAS_CELLS);
      gl.uniform1f(at.u_reach, ATLAS_REACH);
      gl.uniform1f(at.u_dimmed, scene.dimmed() ? 1 : 0);
      setColor(gl, at.u_ground, colors.ground);
      setColor(gl, at.u_dim, colors.nodeDim);
      setColor(gl, at.u_ring, colors.selection);
      gl.uniform3fv(at.u_layers, colors.layers);
    }
  };
}

const setColor = (gl: WebGLRenderingContext | WebGL2RenderingContext, location: WebGLUniformLocation, [r, g, b]: Rgb): void =>
  gl.uniform3f(location, r, g, b);

function uploadAtlas(gl: WebGLRenderingContext | WebGL2RenderingContext, { pixels, width, height }: Atlas): WebGLTexture | null {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}
