using System.Buffers;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Attribution;

/// <summary>Tells direct, mixed and scare quotations by how the words begin and end, where they stand, and whether anybody speaks them.</summary>
internal static class KindRules
{
    private const int WordsOfSentence = 4;

    private static readonly SearchValues<char> Prefixes = SearchValues.Create(" .\u2026[\u201C\u2018'\"");

    // Words that introduce a name or term, not speech.
    private static readonly WordSet Naming = new("so-called phrase term word words titled entitled named nicknamed dubbed called slogan expression acronym");

    // Words before the title of a work.
    private static readonly WordSet Works = new("book novel memoir film movie song album play series essay documentary poem painting");

    private static readonly WordSet Auxiliaries = new("that he she they it will would could had has have can may might should");

    /// <summary>Whether the reporter names a thing or a term by the words: the so-called “…”.</summary>
    public static bool IsNaming(ReporterSentence sentence, int quotation) =>
        Naming.Contains(sentence.WordAt(quotation - 1))
        || (Works.Contains(sentence.WordAt(quotation - 1)) && IsTitle(sentence.Slice(quotation, quotation).AsSpan().Trim("\u201C\u201D\"'\u2018\u2019.,")));

    public static QuotationKind Of(ReadOnlySpan<char> words, ReporterSentence sentence, int quotation, bool hasSpeaker, bool speakerFollows)
    {
        if (IsNaming(sentence, quotation))
        {
            return QuotationKind.Scare;
        }

        words = words.Trim();
        var count = words.Count(' ') + 1;
        var beginsSentence = BeginsLikeSentence(words);
        var isAlone = sentence.Count == 1;
        var standsFree = IsFree(sentence, quotation) || (speakerFollows && sentence.IsQuotation(quotation - 1));
        if (HoldsSentenceEnd(words) || (isAlone && beginsSentence && count >= WordsOfSentence))
        {
            return QuotationKind.Direct;
        }

        // British papers set the comma behind the mark.
        var isAnswer = standsFree && (hasSpeaker || speakerFollows) && (words is [.., '.' or ',' or '!' or '?'] || (speakerFollows && sentence.IsComma(quotation + 1)));
        if (beginsSentence && (isAnswer || (!IsTitle(words) && count >= WordsOfSentence)))
        {
            return QuotationKind.Direct;
        }

        if (standsFree && hasSpeaker && count >= WordsOfSentence && (speakerFollows || !sentence.IsQuotation(quotation - 1)) && quotation > 0 == !IsFirst(sentence, quotation) && !EndsClause(sentence, quotation))
        {
            return QuotationKind.Direct;
        }

        return hasSpeaker ? QuotationKind.Mixed : QuotationKind.Scare;
    }

    /// <summary>The kind of words inside other quoted words.</summary>
    public static QuotationKind OfNested(ReadOnlySpan<char> words) =>
        BeginsLikeSentence(words) && !IsTitle(words) && words.Count(' ') + 1 >= WordsOfSentence ? QuotationKind.Direct : QuotationKind.Scare;

    private static bool IsFirst(ReporterSentence sentence, int quotation) => sentence.FirstNoMark == quotation;

    private static bool IsFree(ReporterSentence sentence, int quotation) =>
        IsFirst(sentence, quotation) || sentence.IsMark(quotation - 1, ',') || sentence.IsMark(quotation - 1, ':');

    // "He said he would not retire, “whatever the papers say”": the report has a clause of its own, which the words end.
    private static bool EndsClause(ReporterSentence sentence, int quotation)
    {
        if (!sentence.IsComma(quotation - 1))
        {
            return false;
        }

        for (var at = quotation - 2; at > 0 && sentence[at].Kind == ItemKind.Word; at--)
        {
            if (CueWords.LemmaOf(sentence.WordAt(at)) is not null)
            {
                return false;
            }

            if (Auxiliaries.Contains(sentence.WordAt(at)) && CueWords.LemmaOf(sentence.WordAt(at + 1)) is null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsLikeSentence(ReadOnlySpan<char> words)
    {
        var first = words.IndexOfAnyExcept(Prefixes);
        return first >= 0 && (char.IsUpper(words[first]) || char.IsDigit(words[first]));
    }

    private static bool HoldsSentenceEnd(ReadOnlySpan<char> words)
    {
        for (var at = 1; at + 2 < words.Length; at++)
        {
            if (words[at] is '.' or '!' or '?' && Text.Marks.IsBlank(words[at + 1]) && char.IsUpper(words[at + 2]) && char.IsLower(words[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTitle(ReadOnlySpan<char> words)
    {
        var longWords = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range].TrimStart("\u2018\u201C'\"(");
            if (word.Length > 3)
            {
                longWords++;
                if (!char.IsUpper(word[0]))
                {
                    return false;
                }
            }
        }

        return longWords > 1 || words.Count(' ') == 0;
    }
}
