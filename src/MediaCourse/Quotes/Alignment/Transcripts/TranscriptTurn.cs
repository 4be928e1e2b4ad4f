using System.Collections.Immutable;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Alignment.Transcripts;

/// <summary>What one speaker says before another begins.</summary>
/// <param name="Speaker">Who speaks, as the label has it without titles; null before the first label.</param>
/// <param name="Sentences">The sentences.</param>
internal sealed record TranscriptTurn(string? Speaker, ImmutableArray<TextSpan> Sentences)
{
    /// <summary>The turns of a transcript. What cleaning took away is left out, but for lines with a label, and so are title and comments.</summary>
    public static IReadOnlyList<TranscriptTurn> Of(Article transcript)
    {
        var raw = transcript.Raw;
        var lines = transcript.Spans
            .SelectMany(span => LinesOf(raw, span).Where(line => IsSpoken(span) || TurnLabel.At(raw.Text, line, _ => false) is not null))
            .ToList();
        var single = lines
            .Select(line => TurnLabel.At(raw.Text, line, _ => true)?.Speaker).OfType<string>()
            .CountBy(name => name, StringComparer.Ordinal)
            .Where(count => count.Value > 1).Select(count => count.Key)
            .ToHashSet(StringComparer.Ordinal);
        var turns = new List<TranscriptTurn>();
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        string? speaker = null;
        foreach (var line in lines)
        {
            var start = line.Start;
            if (TurnLabel.At(raw.Text, line, single.Contains) is { } label)
            {
                Close();
                (speaker, start) = (label.Speaker, label.End);
            }

            sentences.AddRange(SentenceSplitter.Split(raw.Text, new TextSpan(start, line.End)));
        }

        Close();
        return turns;

        void Close()
        {
            if (sentences.Count > 0)
            {
                turns.Add(new TranscriptTurn(speaker, sentences.DrainToImmutable()));
            }
        }
    }

    private static bool IsSpoken(ArticleSpan span) => !span.IsRemoved && span.Role is not (SpanRole.Title or SpanRole.Comment);

    private static IEnumerable<TextSpan> LinesOf(RawText raw, ArticleSpan span)
    {
        for (var line = span.Line; line <= span.EndLine; line++)
        {
            var whole = raw.LineSpan(line);
            var part = new TextSpan(Math.Max(whole.Start, span.Span.Start), Math.Min(whole.End, span.Span.End));
            if (part.Length > 0)
            {
                yield return part;
            }
        }
    }
}
