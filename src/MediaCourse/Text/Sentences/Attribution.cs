namespace MediaCourse.Text.Sentences;

/// <summary>
/// The words that name a speaker behind a quotation: "… ?" Mr. Lee asked. Names and titles may stand before the verb,
/// a bracket behind the name, nothing else; and of the pronouns only "I"; "… ?" He asked them … is a new sentence.
/// </summary>
internal static class Attribution
{
    private const int MaxLength = 80;

    /// <summary>Whether capitalised words and then a verb of saying stand at <paramref name="at"/>.</summary>
    public static bool IsAt(string text, int at, int end)
    {
        var limit = Math.Min(end, at + MaxLength);
        var first = true;
        while (at < limit && char.IsLetter(text[at]))
        {
            var wordEnd = at;
            while (wordEnd < limit && (char.IsLetter(text[wordEnd]) || text[wordEnd] is '-' or '\'' or '\u2019'))
            {
                wordEnd++;
            }

            var word = text.AsSpan(at, wordEnd - at);
            if (!first && Vocabulary.SpeechVerbs.Contains(word))
            {
                return true;
            }

            var isPronoun = first && !word.SequenceEqual("I") && !IsTitle(word) && Vocabulary.Starters.Contains(word);
            if (!char.IsUpper(word[0]) || isPronoun)
            {
                return false;
            }

            first = false;
            at = wordEnd < limit && text[wordEnd] == '.' ? wordEnd + 1 : wordEnd;
            if (at >= limit || text[at] != ' ')
            {
                return false;
            }

            at = SkipBracket(text, at + 1, limit);
        }

        return false;
    }

    // "Sen. Lee (D., Ohio) asked"
    private static int SkipBracket(string text, int at, int limit)
    {
        if (at >= limit || text[at] != '(')
        {
            return at;
        }

        var close = text.AsSpan(at, limit - at).IndexOf(") ");
        return close < 0 ? limit : at + close + 2;
    }

    private static bool IsTitle(ReadOnlySpan<char> word) => Abbreviations.KindOf(word) == AbbreviationKind.NeverLast;
}
