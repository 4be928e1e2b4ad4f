using System.Buffers;
using MediaCourse.Text.Tokens;

namespace MediaCourse.Text.Sentences;

/// <summary>Decides whether a terminator ends a sentence, by the word before it and the word behind it.</summary>
/// <param name="text">The text.</param>
/// <param name="sentenceStart">Offset of the sentence's first character; nothing before it is looked at.</param>
/// <param name="end">Where the readable part of the text ends.</param>
internal readonly ref struct BoundaryRules(string text, int sentenceStart, int end)
{
    private static readonly SearchValues<char> SectionNumber = SearchValues.Create("0123456789.");

    private const int MaxPrecedingWord = 40;
    private const int MaxTimePhrase = 30;
    private const int MaxCitation = 60;
    private const int MaxAddress = 200;

    /// <summary>Whether the sentence ends with <paramref name="terminator"/>.</summary>
    /// <param name="terminator">The marks in question.</param>
    /// <param name="nextStart">Offset of the next character that is not blank.</param>
    public bool Ends(Terminator terminator, int nextStart)
    {
        var next = NextToken.Read(text, nextStart, end);
        if (nextStart == terminator.End && !EndsWithoutBlank(terminator, next))
        {
            return false;
        }

        return next.Kind switch
        {
            NextKind.Continuation => false,
            NextKind.Nothing => !next.InQuote && !next.InBracket,
            NextKind.Lower when Address.BeginsAt(text, next.Word.Start, end) => terminator.End < nextStart,
            NextKind.Lower => EndsBeforeSmallLetter(terminator, next),
            _ when next.BehindDash && terminator.ClosedBracket => false,
            _ when next.InBracket && terminator.ClosedQuote && IsCitation(nextStart) => false,
            _ when terminator.IsFullStop => EndsAfterFullStop(terminator, next),
            _ when terminator.IsEllipsis && !terminator.Strong => EndsAfterEllipsis(terminator, next),
            _ => EndsAfterStrongMark(terminator, next),
        };
    }

    /// <summary>The letters, digits and inner full stops that stand directly before <paramref name="at"/>.</summary>
    private ReadOnlySpan<char> WordBefore(int at)
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
    private bool IsStarter(NextToken next) =>
        Vocabulary.Starters.Contains(next.Word.AsSpan(text))
        && !(next.Word.Length == 1 && next.Word.End < end && text[next.Word.End] == '.');

    private bool EndsAfterFullStop(Terminator terminator, NextToken next)
    {
        var word = WordBefore(terminator.Start);
        if (word.IsEmpty)
        {
            return true;
        }

        var kind = KindOf(word);
        var isWholeSentence = terminator.Start - word.Length == sentenceStart;
        if (isWholeSentence && (IsSectionNumber(word) || (kind is not (AbbreviationKind.None or AbbreviationKind.BeforeNumber) && !word.Equals("O.K", StringComparison.OrdinalIgnoreCase))))
        {
            return false;
        }

        return kind switch
        {
            AbbreviationKind.NeverLast => false,
            AbbreviationKind.BeforeNumber => next.Kind != NextKind.Digit,
            not AbbreviationKind.None when next.BehindDash => false,
            AbbreviationKind.MaybeLast => EndsAfterAbbreviation(next),
            AbbreviationKind.State => EndsAfterAbbreviation(next) || (next is { Kind: NextKind.Upper, InBracket: false } && FollowsTown(terminator.Start - word.Length)),
            AbbreviationKind.Company => EndsAfterAbbreviation(next) || (next.Kind == NextKind.Upper && (next.InQuote || IsSubject(next))),
            AbbreviationKind.TimeOfDay => EndsAfterTime(terminator, next),
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

    // "2.1. Method"
    private static bool IsSectionNumber(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0]) && word.Contains('.') && !word.ContainsAnyExcept(SectionNumber);

    private bool EndsAfterAbbreviation(NextToken next) => next.Kind switch
    {
        NextKind.Upper => IsStarter(next),
        NextKind.Symbol => next.InQuote,
        _ => false,
    };

    private bool FollowsTown(int at) =>
        at - 2 > sentenceStart && text[at - 1] == ' ' && text[at - 2] == ',';

    private bool IsSubject(NextToken next)
    {
        var at = next.Word.End;
        if (at + 1 >= end || text[at] != ' ')
        {
            return false;
        }

        var second = NextToken.Read(text, at + 1, end);
        return second.Kind == NextKind.Lower && Vocabulary.SubjectVerbs.Contains(second.Word.AsSpan(text));
    }

    private bool EndsAfterTime(Terminator terminator, NextToken next)
    {
        if (next.Kind != NextKind.Upper)
        {
            return false;
        }

        var opening = NextToken.Read(text, sentenceStart, terminator.Start);
        var opensSentence = terminator.Start - sentenceStart < MaxTimePhrase && Vocabulary.TimePrepositions.Contains(opening.Word.AsSpan(text));
        var word = next.Word.AsSpan(text);
        var isZone = word.Length is > 1 and < 6 && !word.ContainsAnyExceptInRange('A', 'Z');
        return !opensSentence && !isZone && !Vocabulary.TimeCompanions.Contains(word) && !IsFollowedByTime(next);
    }

    // "5 p.m. Chicago time"
    private bool IsFollowedByTime(NextToken next) =>
        text.AsSpan(next.Word.End, end - next.Word.End).StartsWith(" time", StringComparison.OrdinalIgnoreCase);

    private bool EndsAfterEllipsis(Terminator terminator, NextToken next)
    {
        var word = next.Word.AsSpan(text);
        if (!IsDetached(terminator))
        {
            // A stutter: "I... I cannot".
            return !WordBefore(terminator.Start).Equals(word, StringComparison.OrdinalIgnoreCase);
        }

        var leadsIn = terminator.Start - 2 >= sentenceStart && text[terminator.Start - 2] is ':' or ',';
        return !leadsIn && (terminator.Dots > 3 || (IsStarter(next) && word is not "I"));
    }

    private bool IsDetached(Terminator terminator) =>
        terminator.Start == sentenceStart || Marks.IsBlank(text[terminator.Start - 1]) || Marks.IsQuote(text[terminator.Start - 1]) || Marks.IsOpeningBracket(text[terminator.Start - 1]);

    /// <summary>A source in brackets behind a quotation, before the sentence's own full stop: "…" (Smith 55).</summary>
    private bool IsCitation(int at)
    {
        var part = text.AsSpan(at, Math.Min(end - at, MaxCitation));
        var close = part.IndexOf(')');
        return close > 0 && close + 1 < part.Length && part[close + 1] is '.' or ',' or ';';
    }

    private bool EndsAfterStrongMark(Terminator terminator, NextToken next)
    {
        if (terminator.ClosedQuote && next.Kind == NextKind.Upper && Attribution.IsAt(text, next.Word.Start, end))
        {
            return false;
        }

        if (!terminator.ClosedQuote && terminator.MarksEnd == terminator.Start + 1 && text[terminator.Start] == '!')
        {
            return !Vocabulary.ExclaimedNames.Contains(WordBefore(terminator.Start)) || IsStarter(next);
        }

        return true;
    }

    /// <summary>
    /// A sentence of a comment that begins small: a word that is no abbreviation, and a strong first word, or any word
    /// if the writer began the sentence before in the same way.
    /// </summary>
    private bool EndsBeforeSmallLetter(Terminator terminator, NextToken next)
    {
        if (terminator.ClosedQuote || terminator.ClosedBracket || next.InQuote || next.InBracket || next.BehindDash
            || terminator.IsEllipsis
            || !(char.IsLower(text[sentenceStart]) || Vocabulary.LowerCaseStarters.Contains(next.Word.AsSpan(text))))
        {
            return false;
        }

        var word = WordBefore(terminator.Start);
        return word.Length > 2 && Abbreviations.KindOf(word) == AbbreviationKind.None && !word.ContainsAnyInRange('A', 'Z');
    }

    /// <summary>
    /// Whether two sentences touch: "… world.Today is …". Names with a full stop inside (Node.js, U.S, example.com),
    /// decimals and addresses do not.
    /// </summary>
    private bool EndsWithoutBlank(Terminator terminator, NextToken next)
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
            // "… said: …We must" and "“…We must" begin with an omission.
            return terminator.Strong || !terminator.IsEllipsis || !IsDetached(terminator);
        }

        var before = WordBefore(terminator.Start);
        var after = next.Word.AsSpan(text);
        var twoWords = before.Length > 1 && after.Length > 1
            && (char.IsLower(before[^1]) || char.IsDigit(before[^1]))
            && !after[1..].ContainsAnyInRange('A', 'Z')
            && !Vocabulary.NameEndings.Contains(after);
        return twoWords && !IsInAddress(terminator.Start);
    }

    private bool IsInAddress(int at)
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

        return text.AsSpan(start, at - start).ContainsAny('@', '/') || Address.BeginsAt(text, start, at);
    }
}
