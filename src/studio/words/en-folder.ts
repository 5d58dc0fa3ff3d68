/** The words of folders on disk. */
export const folderEn = {
  'folder.open': 'Open a module in a folder of this computer',
  'folder.openServed': 'Open the folder “{name}”',
  'folder.choose': 'Keep it in a folder of this computer, too',
  'folder.hint':
    'An empty folder, or one with this module. What another program changes there comes in here, and nothing is overwritten without asking you.',
  'folder.cannot': 'This browser cannot keep a module in a folder: save a copy instead.',
  'folder.other': 'There is something else in this folder. Choose an empty one.',
  'folder.leave': 'Stop keeping it in the folder “{name}”',
  'folder.working': 'The folder “{name}” is being looked at …',
  'folder.same': 'The folder “{name}” has the same.',
  'folder.apart': 'You and another program have both changed {n|this file|these files}. Neither was overwritten.',
  'folder.mine': 'Write mine over it',
  'folder.theirs': 'Take what is in the folder',
  'folder.away': 'The folder “{name}” cannot be reached. Your changes are in this browser.',
  'folder.asking': 'The browser asks again before it uses the folder “{name}”. Your changes are in this browser.',
  'folder.connect': 'Use the folder',
} as const;
