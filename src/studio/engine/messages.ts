import type { Methods } from './methods.ts';

export type MethodName = keyof Methods;

export type RequestOf<Name extends MethodName> = Parameters<Methods[Name]>[0];

export type AnswerOf<Name extends MethodName> = Awaited<ReturnType<Methods[Name]>>;

/** From the page to the worker. */
export type ToWorker =
  /** First of all: the name of the lock that the worker holds for as long as it lives. */
  | { readonly kind: 'start'; readonly lock: string }
  | { readonly kind: 'call'; readonly id: number; readonly method: MethodName; readonly request: unknown }
  /** With a port, on which the page’s file is sent to the service worker. */
  | { readonly kind: 'page'; readonly token: string; readonly path: string };

/** From the worker to the page. */
export type FromWorker =
  | { readonly kind: 'started' }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly all: number }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'thrown'; readonly id: number; readonly message: string };
