/** Vertex buffers that go to the graphics card when their data changed, instead of with every frame as sigma does. */
import type { ProgramAttributeSpecification, ProgramInfo } from "sigma/rendering";

/** The parts of sigma's Program that are read here. */
interface BufferOwner {
  readonly ATTRIBUTES: readonly ProgramAttributeSpecification[];
  readonly CONSTANT_ATTRIBUTES: readonly ProgramAttributeSpecification[];
  readonly array: Float32Array;
  readonly constantArray: Float32Array;
  readonly isInstanced: boolean;
}

type BindAttribute = (attribute: ProgramAttributeSpecification, offset: number, perItem: boolean) => number;

export function createStaticBuffers() {
  let changed = true;
  let constantSent = false;
  return {
    /** Says that the data changed: the next frame sends it. */
    touch: (): void => {
      changed = true;
    },
    bind: (owner: BufferOwner, { gl, buffer, constantBuffer }: ProgramInfo, bindAttribute: BindAttribute): void => {
      if (owner.isInstanced) {
        gl.bindBuffer(gl.ARRAY_BUFFER, constantBuffer);
        bindAll(owner.CONSTANT_ATTRIBUTES, bindAttribute, false);
        if (!constantSent) gl.bufferData(gl.ARRAY_BUFFER, owner.constantArray, gl.STATIC_DRAW);
        constantSent = true;
      }
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      bindAll(owner.ATTRIBUTES, bindAttribute, true);
      if (changed) gl.bufferData(gl.ARRAY_BUFFER, owner.array, gl.STATIC_DRAW);
      changed = false;
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    },
  };
}

function bindAll(attributes: readonly ProgramAttributeSpecification[], bind: BindAttribute, perItem: boolean): void {
  let offset = 0;
  for (const attribute of attributes) offset += bind(attribute, offset, perItem);
}
