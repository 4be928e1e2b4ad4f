using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Display;
using MediaCourse.Sources;

namespace MediaCourse.Claims;

/// <summary>A claim set against a checklist: what is there, what is missing, what to ask. Whether it convinces, a reader decides.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Points">The points of the list.</param>
[TypeFormatterSource(typeof(ClaimReviewFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record ClaimReview(DraftClaim Claim, ImmutableArray<ClaimPoint> Points)
{
    private const int FewestWordsOfLimits = 6;
    private const int FewestWordsOfPassage = 2;

    /// <summary>Goes through the list.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="articles">The texts that it may speak of.</param>
    public static ClaimReview Of(DraftClaim claim, IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(articles);
        return new ClaimReview(claim, [Reach(claim), Compared(claim, articles), Number(claim), Measured(claim), For(claim, articles), Against(claim, articles), Limits(claim)]);
    }

    private static ClaimPoint Reach(DraftClaim claim)
    {
        const string name = "it says no more than the texts can carry";
        if (string.IsNullOrWhiteSpace(claim.Says))
        {
            return new(name, ClaimState.Missing, "There is no claim yet: write it between the first quotation marks.");
        }

        var strong = StrongWords.In(claim.Says);
        return strong.Count == 0
            ? new(name, ClaimState.There, "No word on the list of strong words. Could the sentence turn out false? A program cannot tell.")
            : new(name, ClaimState.Ask, string.Join(" ", strong.Select(word => $"\u201C{word.Word}\u201D: {word.Question}")));
    }

    private static ClaimPoint Compared(DraftClaim claim, IReadOnlyList<Article> articles)
    {
        const string name = "it compares at least two named sources";
        var unknown = claim.Compared.Where(id => Find(articles, id) is null).ToList();
        var known = claim.Compared.Where(id => Find(articles, id) is not null).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return unknown.Count > 0 ? new(name, ClaimState.Missing, $"No source is called {string.Join(", ", unknown)}; there are {string.Join(", ", articles.Select(article => article.Id))}.")
            : known.Count < 2 ? new(name, ClaimState.Missing, $"{(known.Count == 0 ? "No source" : "One source")} named; there are {string.Join(", ", articles.Select(article => article.Id))}.")
            : new(name, ClaimState.There, string.Join(" and ", known));
    }

    private static ClaimPoint Number(DraftClaim claim)
    {
        const string name = "it gives numbers, a part and its whole";
        var numbers = Numbers(claim.Says);
        return numbers switch
        {
            0 => new(name, ClaimState.Missing, "No figure in the claim (write 4, not four). How many, out of how many?"),
            1 => new(name, ClaimState.Ask, "One figure in the claim. Out of how many?"),
            _ => new(name, ClaimState.There, string.Create(CultureInfo.InvariantCulture, $"{numbers} numbers. Recount one by hand.")),
        };
    }

    private static ClaimPoint Measured(DraftClaim claim)
    {
        const string name = "it says what was counted, and out of what";
        return string.IsNullOrWhiteSpace(claim.Measure) ? new(name, ClaimState.Missing, "Nothing said of what was counted or rated.")
            : string.IsNullOrWhiteSpace(claim.OutOf) ? new(name, ClaimState.Ask, $"{claim.Measure}; out of what?")
            : new(name, ClaimState.There, $"{claim.Measure}, out of {claim.OutOf}");
    }

    private static ClaimPoint For(DraftClaim claim, IReadOnlyList<Article> articles)
    {
        const string name = "each source has a passage that speaks for it";
        var (found, wrong) = Look(claim.Evidence, articles);
        var without = claim.Compared.Where(id => !claim.Evidence.Any(cited => string.Equals(cited.Source, id, StringComparison.OrdinalIgnoreCase))).ToList();
        return wrong.Count > 0 ? new(name, ClaimState.Missing, string.Join(" ", wrong))
            : claim.Evidence.IsEmpty ? new(name, ClaimState.Missing, "No passage yet.")
            : without.Count > 0 ? new(name, ClaimState.Ask, $"{found}. None from {string.Join(", ", without)}.")
            : Short(claim.Evidence) is { Count: > 0 } few ? new(name, ClaimState.Ask, $"{found}. {TooShort(few)}")
            : new(name, ClaimState.There, found);
    }

    private static ClaimPoint Against(DraftClaim claim, IReadOnlyList<Article> articles)
    {
        const string name = "it names what speaks against it";
        var (found, wrong) = Look(claim.CounterEvidence, articles);
        return wrong.Count > 0 ? new(name, ClaimState.Missing, string.Join(" ", wrong))
            : claim.CounterEvidence.IsEmpty ? new(name, ClaimState.Missing, "No passage against the claim. Look for one as if you were paid to refute it.")
            : claim.CounterEvidence.Intersect(claim.Evidence, CitedWords.SamePassage).FirstOrDefault() is { } both ? new(name, ClaimState.Ask, $"{found}. \u201C{both.Words}\u201D stands on both sides: which of them does it speak for, and why?")
            : Short(claim.CounterEvidence) is { Count: > 0 } few ? new(name, ClaimState.Ask, $"{found}. {TooShort(few)}")
            : new(name, ClaimState.There, found);
    }

    private static ClaimPoint Limits(DraftClaim claim)
    {
        const string name = "it says how far it reaches";
        var words = claim.Limits.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;
        return words == 0 ? new(name, ClaimState.Missing, "No limits yet: how many texts, which words, which day, whose reading?")
            : words < FewestWordsOfLimits ? new(name, ClaimState.Ask, "A few words on limits. How many texts, which words, which day, whose reading?")
            : new(name, ClaimState.There, claim.Limits);
    }

    private static (string Found, List<string> Wrong) Look(ImmutableArray<CitedWords> cited, IReadOnlyList<Article> articles)
    {
        var found = new List<string>();
        var wrong = new List<string>();
        foreach (var words in cited)
        {
            var article = Find(articles, words.Source);
            if (article is null)
            {
                wrong.Add(words.Source.Length == 0
                    ? $"No source is given for \u201C{words.Words}\u201D: write its id first."
                    : $"No source is called \u201C{words.Source}\u201D.");
            }
            else if (PlacesOf(words, article) is not [var first, ..] places)
            {
                wrong.Add($"These words do not stand in {article.Id}: \u201C{words.Words}\u201D.");
            }
            else if (places.TrueForAll(place => place.Span is { IsRemoved: true }))
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"\u201C{words.Words}\u201D stands in line {first.Line} of {article.Id}, which cleaning took out (rule {first.Span!.Rule?.Name}); choose words of the article."));
            }
            else
            {
                var (line, span) = places.Find(place => place.Span is not { IsRemoved: true });
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{article.Id}, line {line}{RemarkOn(article, line, span)}"));
            }
        }

        return (string.Join("; ", found), wrong);
    }

    private static List<CitedWords> Short(ImmutableArray<CitedWords> cited) =>
        [.. cited.Where(words => words.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < FewestWordsOfPassage)];

    private static string TooShort(List<CitedWords> few) =>
        $"{string.Join(" and ", few.Select(words => $"\u201C{words.Words}\u201D"))}: so few words stand in many places; copy enough to show what they say.";

    private static List<(int Line, ArticleSpan? Span)> PlacesOf(CitedWords words, Article article) =>
        [.. words.StartsIn(article).Select(start => (article.Raw.LineOf(start), article.Spans.FirstOrDefault(span => span.Span.Start <= start && start < span.Span.End)))];

    private static string RemarkOn(Article article, int line, ArticleSpan? span) =>
        IsComment(article, line) ? " (a reader\u2019s comment, not the article: see lesson 6)"
        : span?.Role == SpanRole.Title ? " (the headline, which somebody else than the author often writes)"
        : "";

    private static bool IsComment(Article article, int line) =>
        article.CommentRegion is { } comments && article.Raw.LineOf(comments.Start) <= line && line <= article.Raw.LineOf(comments.End - 1);

    private static Article? Find(IReadOnlyList<Article> articles, string id) => articles.FirstOrDefault(article => string.Equals(article.Id, id, StringComparison.OrdinalIgnoreCase));

    // Digits that stand together, with points or commas in them, are one number.
    private static int Numbers(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var before = i > 0 ? text[i - 1] : ' ';
            if (char.IsAsciiDigit(text[i]) && !char.IsAsciiDigit(before) && !(before is '.' or ',' && i > 1 && char.IsAsciiDigit(text[i - 2])))
            {
                count++;
            }
        }

        return count;
    }
}

/// <summary>A point of the checklist.</summary>
/// <param name="Name">What a claim should do.</param>
/// <param name="State">Whether this one does, as far as a program sees.</param>
/// <param name="Remark">What was found, or what to ask.</param>
public sealed record ClaimPoint(string Name, ClaimState State, string Remark);

/// <summary>What a program sees of a point.</summary>
public enum ClaimState
{
    /// <summary>It is there.</summary>
    There,

    /// <summary>It is there, and raises a question.</summary>
    Ask,

    /// <summary>It is not there, or cannot be found in the text.</summary>
    Missing,
}
