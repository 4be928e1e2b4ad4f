using System.Globalization;
using System.Text;
using MediaCourse.Comments.Tone.Evaluation;
using MediaCourse.Evaluation.Reference;
using MediaCourse.Sources;

namespace MediaCourse.Evaluation;

/// <summary>The comments of a reference annotation as rated texts.</summary>
internal static class CommentTones
{
    // An echo is a word of another that the commenter uses as an own one.
    private const string Echo = "echo";

    /// <summary>Each comment once, by its own words, with the annotator's tone.</summary>
    public static IReadOnlyList<LabelledText> Of(Corpus corpus, ReferenceAnnotation reference) =>
    [
        .. reference.Comments
            .Where(comment => comment.DuplicateOf is null)
            .Select(comment => new LabelledText(
                string.Create(CultureInfo.InvariantCulture, $"{comment.Source} {comment.StartLine}"), OwnWords(corpus[comment.Source].Raw.Text, comment), comment.Tone))
            .Where(comment => !string.IsNullOrWhiteSpace(comment.Text)),
    ];

    private static string OwnWords(string raw, ReferenceComment comment)
    {
        var own = new StringBuilder();
        var at = comment.Start;
        foreach (var words in comment.Quoted.Where(words => words.Form != Echo).OrderBy(words => words.Start))
        {
            own.Append(raw, at, Math.Max(0, words.Start - at)).Append(' ');
            at = Math.Max(at, words.End);
        }

        return own.Append(raw, at, comment.End - at).ToString().Trim();
    }
}
