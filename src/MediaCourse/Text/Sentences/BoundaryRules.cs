using System.Buffers;

namespace MediaCourse.Text.Sentences;

/// <summary>Decides whether a terminator ends a sentence, by the word before it and the word behind it.</summary>
internal static class BoundaryRules
{
    private static readonly SearchValues<char> SectionNumber = SearchValues.Create("0123456789.");

    private const int MaxPrecedingWord = 40;
    private const int MaxTimePhrase = 30;
    private const int MaxAttribution = 80;
    private const int MaxCitation = 60;
    private const int MaxAddress = 200;

    /// <summary>Whether the sentence that starts at <paramref name="sentenceStart"/> ends with <paramref name="terminator"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentenceStart">Offset of the sentence's first character.</param>
    /// <param name="terminator">The marks in question.</param>
    /// <param name="nextStart">Offset of the next character that is not blank.</param>
    /// <param name="end">Where the readable part of the text ends.</param>
    public static bool Ends(string text, int sentenceStart, Terminator terminator, int nextStart, int end)
    {
        var next = NextToken.Read(text, nextStart, end);
        if (nextStart == terminator.End && !EndsWithoutBlank(text, sentenceStart, terminator, next, end))
        {
            return false;
        }

        return next.Kind switch
        {
            NextKind.Continuation => false,
            NextKind.Nothing => !next.InQuote && !next.InBracket,
            NextKind.Lower when StartsAddress(text, next.Word.Start) => terminator.End < nextStart,
            NextKind.Lower => EndsBeforeSmallLetter(text, sentenceStart, terminator, next),
            _ when next.BehindDash && terminator.ClosedBracket => false,
            _ when next.InBracket && terminator.ClosedQuote && IsCitation(text, nextStart, end) => false,
            _ when terminator.IsFullStop => EndsAfterFullStop(text, sentenceStart, terminator, next, end),
            _ when terminator.IsEllipsis && !terminator.Strong => EndsAfterEllipsis(text, terminator, next),
            _ => EndsAfterStrongMark(text, sentenceStart, terminator, next, end),
        };
    }

    /// <summary>The letters, digits and inner full stops that stand directly before <paramref name="at"/>.</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int sentenceStart, int at)
    {
        var limit = Math.Max(sentenceStart, at - MaxPrecedingWord);
        var start = at;
        while (start > limit && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '\u00B0' || Marks.IsApostrophe(text[start - 1])))
        {
            start--;
        }

        return text.AsSpan(start, at - start).TrimStart(".'\u2019");
    }

    // A single letter with a full stop behind it is an initial, not the word "A" or "I".
    private static bool IsStarter(string text, NextToken next) =>
        Vocabulary.Starters.Contains(next.Word.AsSpan(text))
        && !(next.Word.Length == 1 && next.Word.End < text.Length && text[next.Word.End] == '.');

    private static bool EndsAfterFullStop(string text, int sentenceStart, Terminator terminator, NextToken next, int end)
    {
        var word = WordBefore(text, sentenceStart, terminator.Start);
        if (word.IsEmpty)
        {
            return true;
        }

        if (IsSectionNumber(word, terminator, sentenceStart))
        {
            return false;
        }

        return KindOf(word) switch
        {
            AbbreviationKind.NeverLast => false,
            AbbreviationKind.BeforeNumber => next.Kind != NextKind.Digit,
            not AbbreviationKind.None when next.BehindDash => false,
            AbbreviationKind.MaybeLast => EndsAfterAbbreviation(text, next),
            AbbreviationKind.State => EndsAfterAbbreviation(text, next) || (next is { Kind: NextKind.Upper, InBracket: false } && FollowsTown(text, sentenceStart, terminator.Start - word.Length)),
            AbbreviationKind.Company => EndsAfterAbbreviation(text, next) || (next.Kind == NextKind.Upper && (next.InQuote || IsSubject(text, next, end))),
            AbbreviationKind.TimeOfDay => EndsAfterTime(text, sentenceStart, terminator, next),
            _ => true,
        };
    }

    private static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        var isInitial = word.Length == 1 && char.IsLetter(word[0]);
        if (isInitial && char.IsUpper(word[0]))
        {
            return AbbreviationKind.MaybeLast;
        }

        var kind = Abbreviations.KindOf(word);
        return isInitial && kind == AbbreviationKind.None ? AbbreviationKind.MaybeLast : kind;
    }

    // "2.1. Method": a number with inner full stops that is all of the sentence so far.
    private static bool IsSectionNumber(ReadOnlySpan<char> word, Terminator terminator, int sentenceStart) =>
        terminator.Start - word.Length == sentenceStart && char.IsAsciiDigit(word[0]) && word.Contains('.') && !word.ContainsAnyExcept(SectionNumber);

    private static bool EndsAfterAbbreviation(string text, NextToken next) => next.Kind switch
    {
        NextKind.Upper => IsStarter(text, next),
        NextKind.Symbol => next.InQuote,
        _ => false,
    };

    private static bool FollowsTown(string text, int sentenceStart, int at) =>
        at - 2 > sentenceStart && text[at - 1] == ' ' && text[at - 2] == ',';

    private static bool IsSubject(string text, NextToken next, int end)
    {
        var at = next.Word.End;
        if (at + 1 >= end || text[at] != ' ')
        {
            return false;
        }

        var second = NextToken.Read(text, at + 1, end);
        return second.Kind == NextKind.Lower && Vocabulary.SubjectVerbs.Contains(second.Word.AsSpan(text));
    }

    private static bool EndsAfterTime(string text, int sentenceStart, Terminator terminator, NextToken next)
    {
        if (next.Kind != NextKind.Upper)
        {
            return false;
        }

        var opening = NextToken.Read(text, sentenceStart, terminator.Start);
        var opensSentence = terminator.Start - sentenceStart < MaxTimePhrase && Vocabulary.TimePrepositions.Contains(opening.Word.AsSpan(text));
        var word = next.Word.AsSpan(text);
        var isZone = word.Length is > 1 and < 6 && !word.ContainsAnyExceptInRange('A', 'Z');
        return !opensSentence && !isZone && !Vocabulary.TimeCompanions.Contains(word) && !IsFollowedByTime(text, next);
    }

    // "5 p.m. Chicago time"
    private static bool IsFollowedByTime(string text, NextToken next) =>
        text.AsSpan(next.Word.End).StartsWith(" time", StringComparison.OrdinalIgnoreCase);

    private static bool EndsAfterEllipsis(string text, Terminator terminator, NextToken next)
    {
        var detached = terminator.Start > 0 && Marks.IsBlank(text[terminator.Start - 1]);
        if (detached && terminator.Start > 1 && text[terminator.Start - 2] is ':' or ',')
        {
            return false;
        }

        return !detached || terminator.Dots > 3 || (IsStarter(text, next) && !next.Word.AsSpan(text).SequenceEqual("I"));
    }

    /// <summary>A source in brackets behind a quotation, before the sentence's own full stop: "…" (Smith 55).</summary>
    private static bool IsCitation(string text, int at, int end)
    {
        var part = text.AsSpan(at, Math.Min(end - at, MaxCitation));
        var close = part.IndexOf(')');
        return close > 0 && close + 1 < part.Length && part[close + 1] is '.' or ',' or ';';
    }

    private static bool EndsAfterStrongMark(string text, int sentenceStart, Terminator terminator, NextToken next, int end)
    {
        if (terminator.ClosedQuote && next.Kind == NextKind.Upper && IsAttribution(text, next.Word.Start, end))
        {
            return false;
        }

        if (!terminator.ClosedQuote && terminator.MarksEnd == terminator.Start + 1 && text[terminator.Start] == '!')
        {
            return !Vocabulary.ExclaimedNames.Contains(WordBefore(text, sentenceStart, terminator.Start)) || IsStarter(text, next);
        }

        return true;
    }

    /// <summary>
    /// A sentence of a comment that begins small: a word that is no abbreviation, and a strong first word, or any word
    /// if the writer began the sentence before in the same way.
    /// </summary>
    private static bool EndsBeforeSmallLetter(string text, int sentenceStart, Terminator terminator, NextToken next)
    {
        if (terminator.ClosedQuote || terminator.ClosedBracket || next.InQuote || next.InBracket || next.BehindDash
            || terminator.IsEllipsis
            || !(char.IsLower(text[sentenceStart]) || Vocabulary.LowerCaseStarters.Contains(next.Word.AsSpan(text))))
        {
            return false;
        }

        var word = WordBefore(text, sentenceStart, terminator.Start);
        return word.Length > 2 && Abbreviations.KindOf(word) == AbbreviationKind.None && !word.ContainsAnyInRange('A', 'Z');
    }

    /// <summary>
    /// Whether a name and a verb of saying follow: "… ?" Mr. Lee asked. Names and titles may stand before the verb,
    /// nothing else.
    /// </summary>
    private static bool IsAttribution(string text, int at, int end)
    {
        var limit = Math.Min(end, at + MaxAttribution);
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

            at++;
        }

        return false;
    }

    private static bool IsTitle(ReadOnlySpan<char> word) => Abbreviations.KindOf(word) == AbbreviationKind.NeverLast;

    /// <summary>
    /// Whether two sentences touch: "… world.Today is …". Names with a full stop inside (Node.js, U.S, example.com),
    /// decimals and addresses do not.
    /// </summary>
    private static bool EndsWithoutBlank(string text, int sentenceStart, Terminator terminator, NextToken next, int end)
    {
        if (next.InBracket || next.BehindDash)
        {
            return next.Kind == NextKind.Upper && terminator.End > terminator.Start + 1;
        }

        if (next.Kind != NextKind.Upper)
        {
            return false;
        }

        if (terminator.ClosedQuote || next.InQuote || terminator.Strong || terminator.IsEllipsis)
        {
            return true;
        }

        var before = WordBefore(text, sentenceStart, terminator.Start);
        var after = next.Word.AsSpan(text);
        var twoWords = before.Length > 1 && after.Length > 1
            && (char.IsLower(before[^1]) || char.IsDigit(before[^1]))
            && !after[1..].ContainsAnyInRange('A', 'Z')
            && !Vocabulary.NameEndings.Contains(after);
        return twoWords && !IsAddress(text, sentenceStart, terminator.Start, end);
    }

    /// <summary>Whether an internet address begins at <paramref name="at"/>.</summary>
    public static bool StartsAddress(string text, int at) =>
        text.AsSpan(at) is var rest
        && (rest.StartsWith("http://", StringComparison.Ordinal) || rest.StartsWith("https://", StringComparison.Ordinal) || rest.StartsWith("www.", StringComparison.Ordinal));

    private static bool IsAddress(string text, int sentenceStart, int at, int end)
    {
        var start = at;
        while (start > Math.Max(sentenceStart, at - MaxAddress) && !Marks.IsBlank(text[start - 1]))
        {
            start--;
        }

        while (at < Math.Min(end, start + MaxAddress) && !Marks.IsBlank(text[at]))
        {
            at++;
        }

        var word = text.AsSpan(start, at - start);
        return word.ContainsAny('@', '/') || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }
}
