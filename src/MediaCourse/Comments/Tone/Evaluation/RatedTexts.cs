using MediaCourse.Evaluation;
using MediaCourse.Sources;

namespace MediaCourse.Comments.Tone.Evaluation;

/// <summary>Rated texts of a reference annotation, and a way to keep some of them for the test.</summary>
public static class RatedTexts
{
    /// <summary>Each comment once, by its own words, with the annotator's tone from -2 to 2. Its name is its source and first line.</summary>
    public static IReadOnlyList<LabelledText> RatedComments(this ReferenceAnnotation reference, Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(corpus);
        return CommentTones.Of(corpus, reference);
    }

    /// <summary>
    /// Every other text to learn from, the rest to test on: a word list tested on the texts that it was made from shows nothing but a good memory.
    /// </summary>
    public static (IReadOnlyList<LabelledText> Learn, IReadOnlyList<LabelledText> Test) Halves(this IReadOnlyList<LabelledText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return ([.. texts.Where((_, index) => index % 2 == 0)], [.. texts.Where((_, index) => index % 2 == 1)]);
    }
}
