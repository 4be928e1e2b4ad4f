using MediaCourse.Evaluation;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Gold;

/// <summary>The annotation of the five texts, and the two readings that it was settled from.</summary>
internal static class GoldAnnotation
{
    private static readonly Corpus Seeds = Corpus.Load(Repository.Seeds);

    /// <summary>The decoded text of each source, by its id.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } =
        Seeds.Articles.ToDictionary(article => article.Id, article => File.ReadAllText(Path.Combine(Repository.Seeds, article.File)), StringComparer.Ordinal);

    /// <summary>The settled annotation, or one of the two readings.</summary>
    public static ReferenceAnnotation Load(string folder) => ReferenceAnnotation.Load(Path.Combine(Repository.Seeds, "gold", folder), Seeds);
}
