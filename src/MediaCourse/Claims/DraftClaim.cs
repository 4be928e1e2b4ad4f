using System.Collections.Immutable;
using MediaCourse.Sources;

namespace MediaCourse.Claims;

/// <summary>
/// A comparison of texts as somebody writes it down: the claim, what it compares, how it was measured, what speaks for it and against it, and how far
/// it reaches. A value: each method gives a new one.
/// </summary>
/// <param name="Says">The claim, in a sentence or two.</param>
public sealed record DraftClaim(string Says)
{
    /// <summary>The ids of the sources that are compared.</summary>
    public ImmutableArray<string> Compared { get; private init; } = [];

    /// <summary>What was counted or rated.</summary>
    public string Measure { get; private init; } = "";

    /// <summary>Out of what: the denominator.</summary>
    public string OutOf { get; private init; } = "";

    /// <summary>Words that speak for the claim.</summary>
    public ImmutableArray<CitedWords> Evidence { get; private init; } = [];

    /// <summary>Words that speak against it.</summary>
    public ImmutableArray<CitedWords> CounterEvidence { get; private init; } = [];

    /// <summary>What the claim does not show.</summary>
    public string Limits { get; private init; } = "";

    /// <summary>Says which sources are compared.</summary>
    public DraftClaim Compares(params IEnumerable<string> sources) => this with { Compared = [.. sources.Select(source => source?.Trim() ?? "").Where(source => source.Length > 0)] };

    /// <summary>Says what was counted or rated, and out of what.</summary>
    public DraftClaim Counts(string measure, string outOf = "") => this with { Measure = measure ?? "", OutOf = outOf ?? "" };

    /// <summary>Adds words that speak for the claim.</summary>
    public DraftClaim For(string source, string words) => this with { Evidence = Add(Evidence, source, words) };

    /// <summary>Adds words that speak against it.</summary>
    public DraftClaim Against(string source, string words) => this with { CounterEvidence = Add(CounterEvidence, source, words) };

    /// <summary>Says what the claim does not show.</summary>
    public DraftClaim Limited(string limits) => this with { Limits = limits ?? "" };

    /// <summary>Goes through the checklist with the texts at hand.</summary>
    public ClaimReview Review(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return ClaimReview.Of(this, corpus.Articles);
    }

    /// <summary>Goes through the checklist with the texts at hand.</summary>
    public ClaimReview Review(params IReadOnlyList<Article> articles) => ClaimReview.Of(this, articles);

    private static ImmutableArray<CitedWords> Add(ImmutableArray<CitedWords> words, string source, string added) =>
        string.IsNullOrWhiteSpace(added) ? words : words.Add(new CitedWords(source?.Trim() ?? "", added.Trim()));
}
