using MediaCourse.Comments.Segmentation;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Comments.Descriptors;

/// <summary>Which words name a target. They tell who is mentioned or spoken to, and nothing of praise or blame.</summary>
internal sealed class TargetRules
{
    private static readonly WordSet UnitedStatesNames = new("usa u.s u.s. u.s.a u.s.a. america american americans america's washington washington's");
    private static readonly WordSet ChinaNames = new("china chinese china's beijing beijing's prc ccp");
    private static readonly WordSet UnitedNationsNames = new("u.n u.n.");
    private static readonly WordSet PageWords = new("article articles article's author editor editors website headline reporter journalist");
    private readonly WordSet _outletNames;

    /// <summary>Rules for the comments of a page.</summary>
    /// <param name="outlet">What corpus.json calls the outlet; null where nobody said.</param>
    public TargetRules(string? outlet) => _outletNames = new WordSet(OneWord(outlet));

    /// <summary>The target of a word, and by which rule; null for a word that names none.</summary>
    /// <param name="form">The word in small letters.</param>
    /// <param name="text">The word as it stands: "US" names a country, "us" does not.</param>
    /// <param name="shouted">Whether its sentence has capitals only, in which "US" need not be the country.</param>
    public (CommentTarget Target, string Rule)? Of(string form, string text, bool shouted) =>
        (text is "US" && !shouted) || text is "US's" or "US\u2019s" || UnitedStatesNames.Contains(form) ? (CommentTarget.UnitedStates, "names the country, its capital or its people")
        : ChinaNames.Contains(form) ? (CommentTarget.China, "names the country, its capital or its people")
        : text is "UN" || UnitedNationsNames.Contains(form) ? (CommentTarget.UnitedNations, "names the organisation")
        : PageWords.Contains(form) ? (CommentTarget.Outlet, "names the page or those who made it")
        : _outletNames.Contains(form) ? (CommentTarget.Outlet, "names the outlet")
        : OpeningWords.IsSecondPerson(form) ? (CommentTarget.OtherCommenter, "speaks to \u201Cyou\u201D")
        : null;

    // Of a name of several words none alone would name the outlet: "News".
    private static string OneWord(string? outlet)
    {
        var name = outlet?.Trim().ToLowerInvariant() ?? "";
        return name.Contains(' ') ? "" : name;
    }
}
