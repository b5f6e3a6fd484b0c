/** Words that every English sentence has some of, and no Vietnamese text has without its marks. */
const FUNCTION_WORDS =
  /(?<![\p{L}\p{N}_-])(?:the|of|is|are|was|were|and|or|not|for|with|from|that|which|this|these|has|have|cannot|could|would|should|must|where|when|what|who|its|than|only|but|more|there|they|been|being|did|does|into|over|each|every|some|any|all|can|may|will|your|you|it|if|as|by|at)(?![\p{L}\p{N}_-])/iu;
/** Words of interfaces that stand without a sentence around them. */
const INTERFACE_WORDS =
  /(?<![\p{L}\p{N}_=-])(?:usage|options|arguments|commands|default|choices|error|errors|warning|warnings|note|notes|expected|example|examples|got|pages?|files?|rows?|plans?|left|wrote|lines?)(?![\p{L}\p{N}_=|-])/iu;

/** What may be English in a Vietnamese text: words of others in quotes, options, placeholders, commands, values. */
const EXEMPT: readonly RegExp[] = [
  /^ *\$ .*$/gm,
  /"[^"\n]*"|“[^”\n]*”|'[^'\n]*'|`[^`\n]*`|\{\w+\}/g,
  /\((?:chọn một|mặc định): [^)]*\)/g,
  // terms of the help's columns, before their descriptions
  /^ {2,}[\w, <>[\]|.-]+? {2,}/gm,
  /reform-plan(?: [\w./-]+)+/g,
  /(?<![\w-])(?:--?[a-z][\w-]*|[a-z]+(?:-[a-z]+)+)|<[\w.-]+>|\[[\w.-]+\]/g,
  /[\w./-]*\/[\w./-]+|[\w-]+\.(?:json|yaml|txt|docx?|xlsx?|pdf|csv|md|ics|ndjson|html|sarif)\b/g,
];

/** The lines of a Vietnamese text that hold English. */
export function englishIn(text: string): string[] {
  return text.split('\n').filter((line) => {
    const own = EXEMPT.reduce((left, pattern) => left.replace(pattern, ' '), line);
    return FUNCTION_WORDS.test(own) || INTERFACE_WORDS.test(own);
  });
}
