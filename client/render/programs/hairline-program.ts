/**
 * Draws the edges of a large picture as plain lines, one pixel wide: tens of thousands cost little. While the camera
 * moves only a sample is drawn, spread over the whole picture because the edges are stored in no order of place.
 */
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import type { EdgeScene } from "./edge-program.ts";
import { packBytes, packFlag } from "./pack-bytes.ts";
import { createStaticBuffers } from "./static-buffers.ts";
import { stretchMatrix } from "./stretch-matrix.ts";

const UNIFORMS = ["u_matrix", "u_dimmed", "u_dim"] as const;
/** Edges drawn while the camera moves. */
const SAMPLE = 12_000;

const VERTEX = `
attribute vec2 a_position;
attribute vec4 a_color;
attribute vec4 a_flags;
uniform mat3 u_matrix;
uniform float u_dimmed;
uniform vec3 u_dim;
varying vec4 v_color;
void main() {
  gl_Position = a_color.a == 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
  float lit = step(0.5, a_flags.x);
  vec3 ink = mix(a_color.rgb, u_dim, u_dimmed * (1.0 - lit));
  float alpha = mix(0.28, 1.0, lit);
  v_color = vec4(ink * alpha, alpha);
}`;

const FRAGMENT = `
precision mediump float;
varying vec4 v_color;
void main() {
  gl_FragColor = v_color;
}`;

export interface HairlineScene extends EdgeScene {
  readonly moving: () => boolean;
}

export function createHairlineProgram(scene: HairlineScene): EdgeProgramType {
  return class extends EdgeProgram<(typeof UNIFORMS)[number]> {
    readonly #buffers = createStaticBuffers();

    override getDefinition() {
      return {
        VERTICES: 2,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: WebGLRenderingContext.LINES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: WebGLRenderingContext.FLOAT },
          { name: "a_color", size: 4, type: WebGLRenderingContext.UNSIGNED_BYTE, normalized: true },
          { name: "a_flags", size: 4, type: WebGLRenderingContext.UNSIGNED_BYTE, normalized: true },
        ],
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
      { stroke }: EdgeDisplayData,
    ): void {
      if (!stroke) return;
      const flags = packBytes(packFlag(stroke.lit), 0, 0, 0);
      this.array.set([source.x, source.y, stroke.color, flags, target.x, target.y, stroke.color, flags], start);
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

    override drawWebGL(method: number, { gl, frameBuffer }: ProgramInfo): void {
      gl.bindFramebuffer(gl.FRAMEBUFFER, frameBuffer);
      gl.drawArrays(method, 0, scene.moving() ? Math.min(this.verticesCount, 2 * SAMPLE) : this.verticesCount);
    }

    override setUniforms({ matrix }: RenderParams, { gl, uniformLocations: at }: ProgramInfo<(typeof UNIFORMS)[number]>): void {
      gl.uniformMatrix3fv(at.u_matrix, false, stretchMatrix(matrix, scene.stretch()));
      gl.uniform1f(at.u_dimmed, scene.dimmed() ? 1 : 0);
      gl.uniform3f(at.u_dim, ...scene.colors().edgeDim);
    }
  };
}
