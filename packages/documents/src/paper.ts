import type { TypeStyle } from './markup.ts';

const POINTS_PER_MM = 72 / 25.4;
export const mm = (millimetres: number) => millimetres * POINTS_PER_MM;

/** Calm, and dark enough on white to be read by everybody (contrast 9 and more). */
export const INK = {
  text: '#1c2529',
  accent: '#1d4b5c',
  soft: '#4a585e',
  box: '#edf3f4',
  warning: '#8a1f11',
  faint: '#b4c0c4',
  paper: '#ffffff',
};

/** One stretch of text at its place. Distances are in points from the left and upper edge of its page. */
export interface Mark {
  readonly page: number;
  readonly x: number;
  readonly baseline: number;
  readonly text: string;
  readonly style: TypeStyle;
  readonly size: number;
  readonly colour: string;
}

/** A filled rectangle. Decoration, unless it is part of a figure. */
export interface Shape {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  /** How round its corners are. */
  readonly radius?: number;
}

export type Tag = 'P' | 'H1' | 'H2' | 'H3' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Figure';

/** What a screen reader reads, in the order in which it does. */
export interface Element {
  readonly tag: Tag;
  readonly marks?: readonly Mark[];
  readonly children?: readonly Element[];
  /** A figure with what it shows in words. */
  readonly figure?: {
    readonly alt: string;
    readonly shapes: readonly [Shape, ...Shape[]];
    /** Left, upper, right and lower edge. */
    readonly bounds: readonly [number, number, number, number];
  };
}

/** A document of which everything has its place. */
export interface LaidOut {
  readonly width: number;
  readonly height: number;
  readonly pages: number;
  readonly elements: readonly Element[];
  readonly decoration: readonly Shape[];
  /** Page numbers: seen, not read aloud. */
  readonly folios: readonly Mark[];
}
