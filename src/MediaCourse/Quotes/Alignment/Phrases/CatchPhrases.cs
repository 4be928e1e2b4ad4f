using System.Globalization;
using System.Runtime.InteropServices;
using MediaCourse.Quotes.Alignment.Words;
using MediaCourse.Quotes.Attribution;
using MediaCourse.Text;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Alignment.Phrases;

/// <summary>
/// Finds formulas: a few words that several speakers use in several utterances, and that keep together. Names are none.
/// </summary>
/// <remarks>
/// Words keep together where the rarer of the two stands next to the other in half of its uses in the passages. Pairs of words that overlap in most uses are one formula: "rules-based", "based order",
/// "international order".
/// </remarks>
internal static class CatchPhrases
{
    private const int FewestUses = 3;
    private const int FewestSpeakers = 2;
    private const int FewestUtterances = 2;
    private const int FewestSources = 2;
    private const double LeastTogether = 0.5;
    private const double OverlapOfOneFormula = 0.5;
    private static readonly WordSet Occasions = new("remark remarks statement statements speech speeches talk talks meeting meetings conference conferences briefing briefings");

    /// <summary>The formulas, each as the places of its uses.</summary>
    /// <param name="passages">All passages.</param>
    /// <param name="utteranceOf">The number of each passage's utterance; a passage by itself has one of its own.</param>
    /// <param name="weights">The stems.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IReadOnlyList<IReadOnlyList<(int Passage, TextSpan Span)>> Of(
        IReadOnlyList<PassageContext> passages, IReadOnlyList<int> utteranceOf, StemWeights weights, CancellationToken cancellationToken)
    {
        var pairs = WordPairs.Frequent(passages, weights, FewestUses, cancellationToken);
        var uses = CountWords(passages);
        var mouths = Mouths(passages, utteranceOf);
        var formulas = pairs
            .Select(pair => pair with { Uses = pair.Uses.FindAll(use => !IsOfTitle(passages[use.Passage], use)) })
            .Where(pair => pair.Uses.Count >= FewestUses && !NamesOccasion(pair.Uses[0], passages))
            .Where(pair => Together(pair, uses) >= LeastTogether && IsOfMany(pair.Uses, passages, utteranceOf, mouths) && !HasName(pair.Uses, passages))
            .OrderByDescending(pair => pair.Uses.Count).ThenBy(pair => pair.Uses[0].Passage).ThenBy(pair => pair.Uses[0].First)
            .Select(pair => pair.Uses)
            .ToList();
        return [.. Join(formulas).Select(formula => Places(formula, passages)).OrderBy(places => places[0].Passage).ThenBy(places => places[0].Span.Start)];
    }

    private static Dictionary<int, int> CountWords(IReadOnlyList<PassageContext> passages)
    {
        var uses = new Dictionary<int, int>();
        foreach (var word in passages.SelectMany(passage => passage.Words))
        {
            if (!word.IsReporters)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(uses, word.Stem, out _)++;
            }
        }

        return uses;
    }

    private static double Together(WordPair pair, Dictionary<int, int> uses) =>
        (double)pair.Uses.Count / Math.Min(uses[pair.First], uses[pair.Second]);

    private static bool IsOfMany(List<PhraseUse> uses, IReadOnlyList<PassageContext> passages, IReadOnlyList<int> utteranceOf, string[] mouths) =>
        uses.Exists(use => passages[use.Passage].Passage.Form != PassageForm.Indirect)
        && uses.Select(use => utteranceOf[use.Passage]).Distinct().Take(FewestUtterances).Count() == FewestUtterances
        && uses.Select(use => passages[use.Passage].Passage.Source).Distinct(StringComparer.Ordinal).Take(FewestSources).Count() == FewestSources
        && uses.Select(use => mouths[utteranceOf[use.Passage]]).Distinct(StringComparer.Ordinal).Take(FewestSpeakers).Count() == FewestSpeakers;

    // Who speaks each utterance: a person, where any passage of it names one. Words of nobody are the text's own, or the commenter's.
    private static string[] Mouths(IReadOnlyList<PassageContext> passages, IReadOnlyList<int> utteranceOf)
    {
        var mouths = new string[passages.Count];
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            var utterance = utteranceOf[i];
            if (mouths[utterance] is null || (!passage.Speaker.Persons.IsEmpty && passages[utterance].Speaker.Persons.IsEmpty))
            {
                mouths[utterance] = passage.Speaker.Name
                    ?? (passage.IsComment ? string.Create(CultureInfo.InvariantCulture, $"{passage.Passage.Source} {passage.Block}") : passage.Passage.Source);
            }
        }

        return mouths;
    }

    // "Chinese officials", "US side" and "Hong Kong" are how one speaks of somebody, and no formula.
    private static bool HasName(List<PhraseUse> uses, IReadOnlyList<PassageContext> passages) =>
        2 * uses.Count(use => IsCapital(passages[use.Passage], use.First) || IsCapital(passages[use.Passage], use.Last)) > uses.Count;

    // "National Security Advisor" is an office.
    private static bool IsOfTitle(PassageContext passage, PhraseUse use) =>
        IsCapital(passage, use.Last) && use.Last + 1 < passage.Words.Length && IsCapital(passage, use.Last + 1)
        && RoleNouns.IsPerson(passage.Words[use.Last + 1].Span.AsSpan(passage.Passage.Raw.Text));

    // "opening remarks" say when one spoke, and nothing else.
    private static bool NamesOccasion(PhraseUse use, IReadOnlyList<PassageContext> passages) =>
        Occasions.Contains(passages[use.Passage].Words[use.Last].Span.AsSpan(passages[use.Passage].Passage.Raw.Text));

    private static bool IsCapital(PassageContext passage, int word) => char.IsUpper(passage.Passage.Raw.Text[passage.Words[word].Span.Start]);

    private static List<(List<PhraseUse> Core, HashSet<PhraseUse> All)> Join(List<List<PhraseUse>> pairs)
    {
        var formulas = new List<(List<PhraseUse> Core, HashSet<PhraseUse> All)>();
        var formulaAt = new Dictionary<(int Passage, int Word), int>();
        foreach (var pair in pairs)
        {
            var met = pair
                .Select(use => formulaAt.TryGetValue((use.Passage, use.First), out var at) || formulaAt.TryGetValue((use.Passage, use.Last), out at) ? at : -1)
                .Where(at => at >= 0)
                .CountBy(at => at)
                .OrderByDescending(count => count.Value).ThenBy(count => count.Key)
                .FirstOrDefault(new KeyValuePair<int, int>(-1, 0));
            var formula = met.Value >= OverlapOfOneFormula * pair.Count ? met.Key : formulas.Count;
            if (formula == formulas.Count)
            {
                formulas.Add((pair, [.. pair]));
            }
            else
            {
                formulas[formula].All.UnionWith(pair);
            }

            foreach (var use in pair)
            {
                formulaAt.TryAdd((use.Passage, use.First), formula);
                formulaAt.TryAdd((use.Passage, use.Last), formula);
            }
        }

        return formulas;
    }

    // A use of the core, as far as other pairs of the formula reach from it.
    private static List<(int Passage, TextSpan Span)> Places((List<PhraseUse> Core, HashSet<PhraseUse> All) formula, IReadOnlyList<PassageContext> passages)
    {
        var byPassage = formula.All.ToLookup(use => use.Passage);
        var places = new List<(int Passage, TextSpan Span)>();
        foreach (var core in formula.Core.OrderBy(use => use.Passage).ThenBy(use => use.First))
        {
            var (first, last) = (core.First, core.Last);
            foreach (var use in byPassage[core.Passage].OrderBy(use => use.First))
            {
                if (use.First <= last && use.Last >= first)
                {
                    (first, last) = (Math.Min(first, use.First), Math.Max(last, use.Last));
                }
            }

            var words = passages[core.Passage].Words;
            var span = new TextSpan(words[first].Span.Start, words[last].Span.End);
            if (places.Count == 0 || places[^1].Passage != core.Passage || !places[^1].Span.Overlaps(span))
            {
                places.Add((core.Passage, span));
            }
        }

        return places;
    }
}
