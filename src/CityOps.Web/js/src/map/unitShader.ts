/**
 * Each unit is a square of a few pixels. The vertex shader finds where it is now between its last two fixes; the fragment shader draws
 * the shape of its status: an arrow while it moves, a ticked square on the scene, a ring when it has not been heard of.
 */
export const unitVertex = `#version 300 es
precision highp float;
layout(location = 0) in vec2 corner;
layout(location = 1) in vec4 way;      // from and to, in parts of the world from the origin
layout(location = 2) in vec4 motion;   // begin and duration in seconds, heading from and to in radians
layout(location = 3) in vec4 looks;    // status, type, flags, 0
uniform vec2 scale;
uniform vec2 offset;
uniform vec2 size;
uniform float now;
uniform float radius;
uniform int shownTypes;
uniform int shownStatuses;
out vec2 at;
flat out int status;
flat out int kind;
flat out int flags;
void main() {
  status = int(looks.x); kind = int(looks.y); flags = int(looks.z);
  if ((shownTypes >> kind & 1) == 0 || (shownStatuses >> status & 1) == 0) { gl_Position = vec4(2.0); return; }
  float done = clamp((now - motion.x) / max(motion.y, 0.001), 0.0, 1.0);
  vec2 pixel = mix(way.xy, way.zw, done) * scale + offset;
  float turn = mod(motion.w - motion.z + 9.42477796, 6.28318531) - 3.14159265;
  float angle = motion.z + turn * clamp(done * 2.5, 0.0, 1.0);
  at = corner * 1.36;
  vec2 turned = status == 2 || status == 1 ? mat2(cos(angle), sin(angle), -sin(angle), cos(angle)) * at : at;
  float wide = radius * (status == 1 ? 0.92 : status == 0 ? 0.72 : 1.08) * ((flags & 4) != 0 ? 1.15 : 1.0);
  vec2 place = (pixel + turned * wide) / size * 2.0 - 1.0;
  gl_Position = vec4(place.x, -place.y, 0.0, 1.0);
}`;

export const unitFragment = `#version 300 es
precision highp float;
in vec2 at;
flat in int status;
flat in int kind;
flat in int flags;
uniform vec3 colours[4];
uniform vec3 halo;
uniform float pixel;
out vec4 colour;

float box(vec2 p, vec2 half_, float r) { vec2 q = abs(p) - half_ + r; return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r; }
float segment(vec2 p, vec2 a, vec2 b) { vec2 pa = p - a, ba = b - a; return length(pa - ba * clamp(dot(pa, ba) / dot(ba, ba), 0.0, 1.0)); }
// A navigator's arrow: north is -y. Two edges and a notch at the back.
float arrow(vec2 p) {
  p.x = abs(p.x);
  vec2 tip = vec2(0.0, -1.0), wing = vec2(0.74, 0.86), notch = vec2(0.0, 0.5);
  vec2 side = wing - tip, back = notch - wing;
  float right = dot(p - tip, normalize(vec2(side.y, -side.x)));
  float below = dot(p - wing, normalize(vec2(back.y, -back.x)));
  return max(right, below);
}
// Somebody on foot: a disc with a short nose.
float walker(vec2 p) {
  float disc = length(p - vec2(0.0, 0.12)) - 0.58;
  p.x = abs(p.x);
  vec2 side = vec2(0.5, 0.62);
  float nose = max(dot(p - vec2(0.0, -1.0), normalize(vec2(side.y, -side.x))), p.y + 0.1);
  return min(disc, nose);
}
void main() {
  float d, mark = 1.0;
  if (status == 3) { d = box(at, vec2(0.78), 0.16); mark = min(segment(at, vec2(-0.4, 0.02), vec2(-0.1, 0.34)), segment(at, vec2(-0.1, 0.34), vec2(0.42, -0.3))); }
  else if (status == 0) { d = abs(length(at) - 0.72) - 0.16; }
  else d = kind == 0 ? walker(at) : arrow(at);
  float inside = clamp(0.5 - d / pixel, 0.0, 1.0), edge = clamp(0.5 - (d - 1.6 * pixel) / pixel, 0.0, 1.0);
  vec3 fill = colours[status];
  if (status == 3) fill = mix(halo, fill, smoothstep(0.11, 0.11 + pixel, mark));
  float alpha = max(inside, edge * 0.9);
  if (alpha < 0.01) discard;
  colour = vec4(mix(halo, fill, inside) * alpha, alpha);
}`;
