/**
 * A node is a square with its kind's cell of the atlas: shape in red, glyph in green, the rim around it in blue. What a
 * file over the picture has stands in a circle; what only files have is hollow as well.
 */
import { LAYER_HUES } from "../../core/layer-sign.ts";

export const NODE_VERTEX = `
attribute vec2 a_corner;
attribute vec2 a_position;
attribute float a_radius;
attribute vec4 a_fill;
attribute vec4 a_mark;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
uniform float u_cells;
uniform float u_reach;
uniform vec3 u_layers[${LAYER_HUES + 1}];

varying vec4 v_fill;
varying vec2 v_uv;
varying float v_radius;
varying vec3 v_state;
varying vec3 v_layer;
varying vec2 v_at;

void main() {
  float radius = a_radius * u_scale;
  vec2 center = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(center + a_corner * radius * u_reach * 2.0 / u_viewport, 0.0, 1.0);
  if (a_radius <= 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  float cell = floor(a_mark.x * 255.0 + 0.5);
  v_uv = vec2((cell + (a_corner.x + 1.0) * 0.5) / u_cells, (1.0 - a_corner.y) * 0.5);
  v_fill = a_fill;
  v_radius = radius;
  float whose = floor(a_mark.w * 255.0 + 0.5);
  float onlyFiles = step(63.5, whose);
  v_layer = u_layers[int(max(0.0, (whose - 64.0 * onlyFiles) * 0.5 - 1.0) + 0.5)];
  v_state = vec3(a_mark.yz, whose < 0.5 ? 0.0 : 0.5 + 0.5 * onlyFiles);
  v_at = a_corner * radius * u_reach;
}`;

export const NODE_FRAGMENT = `
precision highp float;

uniform sampler2D u_atlas;
uniform float u_dimmed;
uniform vec3 u_ground;
uniform vec3 u_dim;
uniform vec3 u_ring;
uniform float u_reach;

varying vec4 v_fill;
varying vec2 v_uv;
varying float v_radius;
varying vec3 v_state;
varying vec3 v_layer;
varying vec2 v_at;

void main() {
  vec3 masks = texture2D(u_atlas, v_uv).rgb;
  float lit = step(0.5, v_state.x);
  float ring = step(0.5, v_state.y);
  float dimmed = u_dimmed * (1.0 - lit);
  vec3 fill = mix(v_fill.rgb, u_dim, dimmed);
  float glyph = masks.g * smoothstep(5.5, 8.0, v_radius) * (1.0 - 0.7 * dimmed);
  float hollow = step(0.75, v_state.z);
  float filled = mix(1.0 - glyph, max(max(masks.b, glyph), 0.12), hollow);
  vec3 inside = mix(u_ground, fill, filled);
  vec3 rim = mix(u_ground, u_ring, ring);
  float cover = max(masks.r, masks.b);
  float width = max(1.6, v_radius * 0.11);
  float away = abs(length(v_at) - (v_radius * u_reach - width * 0.5 - 0.5));
  float circle = step(0.25, v_state.z) * smoothstep(1.5, 3.0, v_radius) * clamp(width * 0.5 - away + 0.5, 0.0, 1.0);
  vec3 around = mix(v_layer, u_dim, dimmed);
  float under = cover * (1.0 - circle);
  if (under + circle < 0.004) discard;
  gl_FragColor = vec4(mix(rim, inside, masks.r) * under + around * circle, under + circle);
}`;
