/**
 * An edge is a strip of columns along its curve. Status is drawn, not coloured: thick, thin, two strands, dots with a
 * bar, thin dashes for speech; dashed ends where "true on" cannot say. The curve is that of core/edge-curve.ts.
 */
import { LANE_BOW, LANE_BOW_LIMIT, LOOP_RADIUS, LOOP_RISE, LOOP_STEP } from "../../core/edge-curve.ts";
import { LAYER_HUES } from "../../core/layer-sign.ts";

const glsl = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value));

export const EDGE_VERTEX = `
attribute vec2 a_column;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute float a_lane;
attribute vec4 a_color;
attribute vec4 a_stroke;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
uniform vec3 u_layers[${LAYER_HUES + 1}];

varying vec4 v_color;
varying vec4 v_stroke;
varying vec2 v_across;
varying vec3 v_along;
varying vec3 v_layer;

const float PI = 3.14159265;

vec2 toScreen(vec2 position) {
  vec2 clip = (u_matrix * vec3(position, 1.0)).xy;
  return vec2(clip.x, -clip.y) * 0.5 * u_viewport;
}

void main() {
  float line = floor(a_stroke.x * 255.0 + 0.5);
  float weight = clamp(u_scale, 0.75, 1.5);
  vec2 source = toScreen(a_source);
  vec2 target = toScreen(a_target);
  vec2 along = target - source;
  float chord = length(along);
  float arrow = (line == 4.0 ? 5.0 : 7.5) * weight;
  float width = (line == 0.0 ? 1.7 : line == 2.0 ? 2.6 : line == 3.0 ? 5.0 : 1.0) * weight;
  float code = floor(a_stroke.w * 127.5 + 0.5);
  float halo = mod(code, 2.0);
  float band = floor(code * 0.5);
  float around = 2.0 * halo + min(band, 1.0);
  v_layer = u_layers[int(max(0.0, band - 1.0) + 0.5)];
  width += around > 1.5 ? 4.0 : around > 0.5 ? 3.0 : 0.0;
  float column = a_column.x;
  bool head = column > 0.93;
  float halfWidth = head ? max(width, arrow * 0.5) + 1.0 : width + 1.0;
  vec2 point;
  vec2 direction;
  float total;
  float start;
  float end;
  if (dot(a_source - a_target, a_source - a_target) == 0.0) {
    float radius = (${glsl(LOOP_RADIUS)} + ${glsl(LOOP_STEP)} * (abs(a_lane) - 1.0)) * u_scale;
    total = 2.0 * PI * radius;
    start = 0.12;
    end = 0.88;
    float from = column >= 1.0 ? end : column > 0.93 ? end - arrow / total : mix(start, end - arrow / total, column / 0.93);
    float angle = PI * (0.5 + 2.0 * from);
    vec2 center = source - vec2(0.0, a_radii.x * u_scale + radius * ${glsl(LOOP_RISE)});
    point = center + radius * vec2(cos(angle), sin(angle));
    direction = vec2(-sin(angle), cos(angle));
    v_along = vec3(from * total, start * total, end * total);
  } else {
    float sideways = sign(a_lane) * min(abs(a_lane) * ${glsl(LANE_BOW)} * u_scale, abs(a_lane) * chord * ${glsl(LANE_BOW_LIMIT)});
    vec2 unit = along / max(chord, 0.001);
    vec2 control = (source + target) * 0.5 + vec2(-unit.y, unit.x) * sideways * 2.0;
    total = chord * (1.0 + 2.6667 * sideways * sideways / max(chord * chord, 1.0));
    start = min(0.5, (a_radii.x * u_scale + 1.0) / max(total, 1.0));
    end = max(0.5, 1.0 - (a_radii.y * u_scale + 2.0) / max(total, 1.0));
    float neck = max(start, end - arrow / max(total, 1.0));
    float from = column >= 1.0 ? end : column > 0.93 ? neck : mix(start, neck, column / 0.93);
    float back = 1.0 - from;
    point = back * back * source + 2.0 * back * from * control + from * from * target;
    direction = normalize(2.0 * back * (control - source) + 2.0 * from * (target - control) + vec2(0.00001, 0.0));
    v_along = vec3(from * total, start * total, end * total);
  }
  vec2 normal = vec2(-direction.y, direction.x);
  vec2 screen = point + normal * a_column.y * halfWidth;
  gl_Position = vec4(screen.x * 2.0 / u_viewport.x, -screen.y * 2.0 / u_viewport.y, 0.0, 1.0);
  if (a_color.a == 0.0 || end <= start) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  v_across = vec2(a_column.y * halfWidth, weight);
  v_color = a_color;
  v_stroke = vec4(line, a_stroke.yz, around);
}`;

export const EDGE_FRAGMENT = `
precision highp float;

uniform float u_pixelRatio;
uniform float u_dimmed;
uniform vec3 u_dim;
uniform vec3 u_halo;

varying vec4 v_color;
varying vec4 v_stroke;
varying vec2 v_across;
varying vec3 v_along;
varying vec3 v_layer;

float inside(float edge, float distance) {
  return clamp((edge - distance) * u_pixelRatio + 0.5, 0.0, 1.0);
}

float dashes(float along, float on, float off) {
  float phase = mod(along, on + off);
  return inside(on * 0.5, abs(phase - on * 0.5));
}

void main() {
  float line = v_stroke.x;
  float lit = step(0.5, v_stroke.y);
  float uncertain = step(0.5, v_stroke.z);
  float around = floor(v_stroke.w + 0.5);
  float halo = step(1.5, around);
  float band = step(0.5, mod(around, 2.0));
  float weight = v_across.y;
  float across = abs(v_across.x);
  float along = v_along.x - v_along.y;
  float whole = v_along.z - v_along.y;
  float left = v_along.z - v_along.x;
  float head = (line > 3.5 ? 5.0 : 7.5) * weight;
  float cover;
  if (line < 0.5) cover = inside(1.6 * weight, across);
  else if (line < 1.5) cover = inside((0.65 + 0.3 * lit) * weight, across);
  else if (line < 2.5) cover = min(inside(2.4 * weight, across), 1.0 - inside(1.0 * weight, across));
  else if (line < 3.5) {
    float dot = length(vec2(mod(along, 6.0 * weight) - 3.0 * weight, across));
    cover = max(inside(1.5 * weight, dot), min(inside(1.1 * weight, abs(along - whole * 0.5)), inside(4.8 * weight, across)));
  } else cover = inside((0.5 + 0.3 * lit) * weight, across) * dashes(along, 4.0 * weight, 3.5 * weight);
  float ends = step(min(along, left), whole * 0.36) * uncertain;
  cover *= mix(1.0, dashes(along, 6.0 * weight, 5.0 * weight), ends);
  float tip = inside(left * 0.46, across);
  cover = left < head ? tip : cover;
  float dimmed = u_dimmed * (1.0 - lit);
  float faint = line > 3.5 ? mix(0.6, 1.0, lit) : 1.0;
  vec3 ink = mix(v_color.rgb, u_dim, dimmed);
  float alpha = cover * faint * mix(1.0, 0.7, dimmed);
  float glow = halo * 0.28 * (1.0 - alpha);
  float body = (line < 0.5 ? 1.7 : line < 1.5 ? 0.9 : line < 2.5 ? 2.6 : line < 3.5 ? 3.0 : 0.7) * weight;
  float shade = band * 0.4 * (1.0 - 0.75 * dimmed) * inside(body + 2.2, across) * (1.0 - alpha) * (1.0 - glow);
  gl_FragColor = vec4(ink * alpha + u_halo * glow + v_layer * shade, alpha + glow + shade);
}`;
