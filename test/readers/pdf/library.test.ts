import { describe, expect, test, vi } from 'vitest';
import { leaveToLibrary } from '../../../src/readers/pdf/library.ts';

function from(file: string): Error {
  const error = new Error('End of file inside array.');
  error.stack = `Error\n    at fetch (file:///srv/node_modules/${file}:6152:29)`;
  return error;
}

describe('Whose rejections that nobody catches end the process?', () => {
  test('not those of the library, for pages that nobody asked for', () => {
    expect(() => leaveToLibrary(from('pdfjs-dist/legacy/build/pdf.worker.mjs'))).not.toThrow();
  });

  test.each([[from('other/index.mjs')], ['words']])('all others, where nobody else listens', (reason) => {
    const listeners = vi.spyOn(process, 'listenerCount').mockReturnValue(1);
    try {
      expect(() => leaveToLibrary(reason)).toThrow();
      listeners.mockReturnValue(2);
      expect(() => leaveToLibrary(reason)).not.toThrow();
    } finally {
      listeners.mockRestore();
    }
  });
});
