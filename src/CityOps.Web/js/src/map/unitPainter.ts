import { readTokens, toRgb } from './tokens';
import { unitFragment, unitVertex } from './unitShader';

/** Numbers of a unit in the buffer: from and to (4), begin, duration, headings (4), status, type, flags, nothing (4). */
export const floats = 12;

/** How the map lies on the screen: pixel = place * scale + x or y. */
export interface View { scale: number; x: number; y: number; zoom: number; width: number; height: number }

/** Draws all units in one call on a canvas of its own. */
export class UnitPainter {
  readonly canvas = document.createElement('canvas');
  shownTypes = 0xff;
  shownStatuses = 0xf;
  private readonly gl: WebGL2RenderingContext;
  private readonly program: WebGLProgram;
  private readonly buffer: WebGLBuffer;
  private readonly places = new Map<string, WebGLUniformLocation | null>();
  private count = 0;

  constructor() {
    this.canvas.className = 'unit-canvas';
    this.gl = this.canvas.getContext('webgl2', { antialias: false, premultipliedAlpha: true })!;
    this.program = link(this.gl);
    this.buffer = this.gl.createBuffer()!;
    this.describe();
    this.repaint();
  }

  /** Colours of the theme. */
  repaint(): void {
    const token = readTokens(), gl = this.gl;
    gl.useProgram(this.program);
    const colours = ['unit-offline', 'unit-available', 'unit-enroute', 'unit-onscene'].flatMap(name => toRgb(token(name)));
    gl.uniform3fv(this.uniform('colours'), colours);
    gl.uniform3fv(this.uniform('halo'), toRgb(token('map-label-halo')));
  }

  upload(data: Float32Array, count: number): void {
    const gl = this.gl;
    this.count = count;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data.subarray(0, count * floats), gl.DYNAMIC_DRAW);
  }

  draw(view: View, now: number): void {
    const gl = this.gl, ratio = window.devicePixelRatio, [wide, high] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
    if (this.canvas.width !== wide || this.canvas.height !== high)
      [this.canvas.width, this.canvas.height] = [wide, high];
    gl.viewport(0, 0, wide, high);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    if (this.count === 0)
      return;
    const radius = 5 + Math.min(4, Math.max(0, (view.zoom - 12) * 1.1));
    gl.useProgram(this.program);
    gl.uniform2f(this.uniform('scale'), view.scale, view.scale);
    gl.uniform2f(this.uniform('offset'), view.x, view.y);
    gl.uniform2f(this.uniform('size'), view.width, view.height);
    gl.uniform1f(this.uniform('now'), now);
    gl.uniform1f(this.uniform('radius'), radius);
    gl.uniform1f(this.uniform('pixel'), 1 / (radius * ratio));
    gl.uniform1i(this.uniform('shownTypes'), this.shownTypes);
    gl.uniform1i(this.uniform('shownStatuses'), this.shownStatuses);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.count);
  }

  dispose(): void {
    this.canvas.remove();
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }

  private uniform(name: string): WebGLUniformLocation | null {
    if (!this.places.has(name))
      this.places.set(name, this.gl.getUniformLocation(this.program, name));
    return this.places.get(name) ?? null;
  }

  private describe(): void {
    const gl = this.gl, corners = gl.createBuffer();
    gl.bindVertexArray(gl.createVertexArray());
    gl.bindBuffer(gl.ARRAY_BUFFER, corners);
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), gl.STATIC_DRAW);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    for (let part = 0; part < 3; part++) {
      gl.enableVertexAttribArray(part + 1);
      gl.vertexAttribPointer(part + 1, 4, gl.FLOAT, false, floats * 4, part * 16);
      gl.vertexAttribDivisor(part + 1, 1);
    }

    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }
}

function link(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram()!;
  for (const [type, source] of [[gl.VERTEX_SHADER, unitVertex], [gl.FRAGMENT_SHADER, unitFragment]] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS))
      throw new Error(gl.getShaderInfoLog(shader) ?? 'The shader cannot be compiled.');
    gl.attachShader(program, shader);
  }

  gl.linkProgram(program);
  return program;
}
