using System.Collections.Immutable;
using MediaCourse.Display;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Framing.Indicators;

/// <summary>
/// Sentences worth reading for a frame: those with words that often stand where a question may be answered by yes. The
/// words only point; they decide no question, and a passage without any of them can be the one that counts.
/// </summary>
/// <param name="Source">The id of the text.</param>
/// <param name="Passages">The sentences in the order of the text, frame by frame.</param>
[TypeFormatterSource(typeof(FramePassagesFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record FramePassages(string Source, ImmutableArray<FramePassage> Passages)
{
    private static readonly ImmutableArray<(string Frame, TermPattern Term)> Listed =
        [.. FramingData.Rows("frame-words.tsv").Select(row => (row[0], TermPattern.Parse(row[1])))];

    private static readonly ILookup<char, (string Frame, TermPattern Term)> ByFirstLetter = Listed.ToLookup(row => row.Term.ToString()[0]);

    /// <summary>Finds the passages of an article, comments and headings left out.</summary>
    /// <param name="article">The text.</param>
    /// <param name="frame">One of the frames of <see cref="FrameQuestionnaire.Generic"/>; all of them if not given.</param>
    /// <exception cref="FrameFormException">There is no such frame.</exception>
    public static FramePassages Of(Article article, string? frame = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        var wanted = frame is null ? null : FrameQuestionnaire.Generic.Find(frame, 1).Frame;
        var found = article.Sentences.SelectMany(sentence => PassagesIn(article, sentence, wanted)).ToLookup(passage => passage.Frame, StringComparer.Ordinal);
        return new(article.Id, [.. FrameQuestionnaire.Generic.Frames.SelectMany(name => found[name])]);
    }

    private static IEnumerable<FramePassage> PassagesIn(Article article, Sentence sentence, string? frame)
    {
        var raw = article.Raw.Text;
        var tokens = Tokenizer.Split(raw, sentence.Span);
        var words = new List<(string Frame, string Word)>();
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var (name, term) in ByFirstLetter[char.ToLowerInvariant(raw[tokens[at].Start])])
            {
                if ((frame is null || frame == name) && term.IsAt(raw, tokens, at))
                {
                    words.Add((name, raw[tokens[at].Start..tokens[at + term.Length - 1].End]));
                }
            }
        }

        return words.GroupBy(word => word.Frame, StringComparer.Ordinal).Select(group => new FramePassage(
            group.Key,
            sentence.Line,
            sentence.Span,
            [.. group.Select(word => word.Word).Distinct(StringComparer.OrdinalIgnoreCase)],
            sentence.Text));
    }
}

/// <summary>A sentence worth reading for a frame.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Line">The line of the file on which the sentence begins, from 1.</param>
/// <param name="Span">The sentence in the raw text.</param>
/// <param name="Words">The words that point to it, as they stand there.</param>
/// <param name="Text">The sentence.</param>
public sealed record FramePassage(string Frame, int Line, TextSpan Span, ImmutableArray<string> Words, string Text);
