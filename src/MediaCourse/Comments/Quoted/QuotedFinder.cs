using MediaCourse.Comments.Segmentation;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Comments.Quoted;

/// <summary>Tells the words of others from a commenter's own, comment by comment in the order of the thread.</summary>
internal sealed class QuotedFinder
{
    private const int MostWordsOfAComment = 2000;
    private const int MostWordsOfAnArticle = 50_000;
    private const int FewestMarkedWords = 3;
    private const int LongMarkedWords = 5;
    private readonly RawText _raw;
    private readonly Quotation[] _marked;
    private readonly int[] _starts;
    private readonly EarlierText _earlier = new();

    public QuotedFinder(Article article)
    {
        _raw = article.Raw;
        _marked = [.. Quotations.Find(article).Where(quotation => quotation is { Section: QuotationSection.Comment, Depth: 0 })];
        _starts = [.. _marked.Select(quotation => quotation.Span.Start)];
        var words = new List<ComparedWord>();
        foreach (var paragraph in article.Paragraphs)
        {
            words.AddRange(Wording.Of(_raw.Text, paragraph.Span, MostWordsOfAnArticle - words.Count));
        }

        _earlier.Add(EarlierText.Article, words);
    }

    /// <summary>The words of others in the next comment of the thread, doubtful ones too.</summary>
    /// <param name="number">The comment's number.</param>
    /// <param name="lines">Its lines.</param>
    public IReadOnlyList<QuotedWords> Next(int number, ReadOnlySpan<ThreadLine> lines)
    {
        var span = new TextSpan(lines[0].Span.Start, lines[^1].Span.End);
        var found = new FoundWords(_raw, _earlier);
        FindReferences(lines, found);
        var marksInBlocks = HaveLongMarks(lines);
        if (!marksInBlocks)
        {
            FindBlocks(lines, found, 0.75, "stands behind a '>'");
        }

        FindMarked(span, found);
        FindAnnounced(lines, found);
        var words = Wording.Of(_raw.Text, span, MostWordsOfAComment);
        new UnmarkedOverlap(_raw, _earlier).Find(words, found);
        if (marksInBlocks)
        {
            FindBlocks(lines, found, 0.3, "stands behind a '>', but this comment sets the words of others between marks there, so that the '>' opens its own paragraphs");
        }

        _earlier.Add(number, words);
        return [.. found.All];
    }

    private void FindReferences(ReadOnlySpan<ThreadLine> lines, FoundWords found)
    {
        foreach (var line in lines)
        {
            if (line.IsReference)
            {
                found.Add(new TextSpan(_raw.Text.IndexOf(':', line.Span.Start) + 1, line.Span.End), QuotedForm.Reference, 0.9, "stands behind 're:'");
            }
        }
    }

    private bool HaveLongMarks(ReadOnlySpan<ThreadLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.IsBlock && MarkedIn(line.Span).Any(quotation => WordsIn(quotation.Span) >= LongMarkedWords))
            {
                return true;
            }
        }

        return false;
    }

    private void FindBlocks(ReadOnlySpan<ThreadLine> lines, FoundWords found, double confidence, string reason)
    {
        foreach (var line in lines)
        {
            var start = line.Span.Start;
            while (start < line.Span.End && (_raw.Text[start] == '>' || Marks.IsBlank(_raw.Text[start])))
            {
                start++;
            }

            if (line.IsBlock)
            {
                found.Add(new TextSpan(start, line.Span.End), QuotedForm.Block, confidence, reason);
            }
        }
    }

    private void FindMarked(TextSpan comment, FoundWords found)
    {
        foreach (var quotation in MarkedIn(comment))
        {
            var (confidence, reason) = quotation switch
            {
                _ when quotation.Repair.HasFlag(MarkRepair.ClosingMarkMissing) => (0.35, "an opening mark without a closing one"),
                { Speaker: not null } => (0.9, "stands between marks, and a speaker is named"),
                _ when WordsIn(quotation.Span) < FewestMarkedWords => (0.4, "one or two words between marks, as for distance or emphasis"),
                _ => (0.65, "stands between marks"),
            };

            // Words whose closing mark is lost can seem to reach into the next comment.
            found.Add(new TextSpan(quotation.Span.Start, Math.Min(quotation.Span.End, comment.End)), QuotedForm.Marks, confidence, reason);
        }
    }

    private void FindAnnounced(ReadOnlySpan<ThreadLine> lines, FoundWords found)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (lines.Length == 1 || line.IsLink || line.IsBlock || line.IsReference || SpeaksOfItself(line) || MarkedIn(line.Span).Any())
            {
                continue;
            }

            if (line.IsHeadline)
            {
                found.Add(line.Span, QuotedForm.Announced, 0.55, "is set like a headline");
            }
            else if (i > 0 && lines[i - 1].Announces)
            {
                found.Add(line.Span, QuotedForm.Announced, 0.55, "the line before ends in a colon and announces it");
            }
            else if (i > 0 && lines[i - 1].IsHeadline && i + 1 < lines.Length && lines[i + 1].IsCredit)
            {
                found.Add(line.Span, QuotedForm.Announced, 0.55, "stands between a headline and its author");
            }
        }
    }

    // Quotations come in the order of their places.
    private IEnumerable<Quotation> MarkedIn(TextSpan span)
    {
        var first = Array.BinarySearch(_starts, span.Start);
        for (var i = first < 0 ? ~first : first; i < _marked.Length && _starts[i] < span.End; i++)
        {
            yield return _marked[i];
        }
    }

    private int WordsIn(TextSpan span) => Wording.Of(_raw.Text, span, LongMarkedWords).Count;

    private static bool SpeaksOfItself(ThreadLine line) => line.Opening.Any(OpeningWords.IsFirstPerson) || line.SpeaksToSomebody;
}
