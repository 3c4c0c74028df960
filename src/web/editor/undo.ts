import { redo as redoOwn, undo as undoOwn } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { redoCommand, undoCommand, yUndoPluginKey } from 'y-prosemirror';

/** Takes back what this writer did last; what others wrote meanwhile stays. */
export const undo: Command = (state, dispatch, view) =>
  yUndoPluginKey.getState(state) ? Boolean(undoCommand(state, dispatch)) : undoOwn(state, dispatch, view);

/** Does again what was taken back. */
export const redo: Command = (state, dispatch, view) =>
  yUndoPluginKey.getState(state) ? Boolean(redoCommand(state, dispatch)) : redoOwn(state, dispatch, view);
