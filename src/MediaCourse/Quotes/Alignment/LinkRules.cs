using MediaCourse.Quotes.Alignment.Words;

namespace MediaCourse.Quotes.Alignment;

/// <summary>Decides by a few rules whether two passages that share words seem to stem from one utterance.</summary>
/// <remarks>
/// A weight of 1 is that of a word that stands in a single sentence of all texts. The less the speakers speak for one utterance,
/// the more the words have to: about two rare words for one speaker, three where a speaker is not named or is a body, and a
/// sentence nearly word for word where two persons are named, since one of the texts then errs.
/// </remarks>
internal static class LinkRules
{
    private const double LeastOfSame = 1.6;
    private const double CoverageOfSame = 0.3;
    private const double LeastOfOpen = 2.0;
    private const double CoverageOfOpen = 0.4;
    private const double LeastOfDifferent = 4.0;
    private const double CoverageOfDifferent = 0.8;

    // A fragment whose words all stand in the other's quotation.
    private const double LeastOfFragment = 1.0;
    private const double CoverageOfFragment = 0.9;

    // One text gives one utterance twice only to sum it up, in a lead or a heading.
    private const double CoverageBeside = 0.6;
    private const double CoverageOfSentencesBeside = 0.8;

    /// <summary>The link between two passages, or null.</summary>
    public static Link? Between(IReadOnlyList<PassageContext> passages, int a, int b, StemWeights weights)
    {
        var (one, other) = (passages[a], passages[b]);
        if (one.SharesSentence(other) || (one.IsTranscript && other.IsTranscript))
        {
            return null;
        }

        var match = one.Speaker.Match(other.Speaker);
        var (least, coverage) = match switch
        {
            SpeakerMatch.Same => (LeastOfSame, CoverageOfSame),
            SpeakerMatch.Open => (LeastOfOpen, CoverageOfOpen),
            _ => (LeastOfDifferent, CoverageOfDifferent),
        };
        if (Comparison.HighestScore(one, other, weights) < (match == SpeakerMatch.Same ? LeastOfFragment : least))
        {
            return null;
        }

        var comparison = Comparison.Of(one, other, weights);
        if (match == SpeakerMatch.Same && comparison.Coverage >= CoverageOfFragment)
        {
            (least, coverage) = (LeastOfFragment, CoverageOfFragment);
        }

        if (one.IsBeside(other))
        {
            var areSentences = one.Passage.Form == PassageForm.Direct && other.Passage.Form == PassageForm.Direct;
            coverage = Math.Max(coverage, areSentences ? CoverageOfSentencesBeside : CoverageBeside);
        }

        return comparison.Score >= least && comparison.Coverage >= coverage ? new Link(a, b, comparison.Score, comparison) : null;
    }
}
