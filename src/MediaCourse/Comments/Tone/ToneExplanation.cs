using MediaCourse.Display;
using MediaCourse.Text;

namespace MediaCourse.Comments.Tone;

/// <summary>How a VADER score came about, word by word and rule by rule.</summary>
/// <param name="Text">The text that was scored.</param>
/// <param name="Score">The score, as reported.</param>
/// <param name="Words">The words that the lexicon knows, in order, with what each rule did to them.</param>
/// <param name="NeutralWords">How many words count as neutral; each weighs 1 in the three shares.</param>
/// <param name="Emphasis">What exclamation and question marks add to the sum; negative where the tone is.</param>
/// <param name="Sum">
/// The valences of all words and the emphasis, added up. The compound score is this sum divided by the square root of
/// its square plus 15.
/// </param>
[TypeFormatterSource(typeof(ToneExplanationFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record ToneExplanation(
    string Text,
    ToneScore Score,
    IReadOnlyList<ToneWord> Words,
    int NeutralWords,
    double Emphasis,
    double Sum)
{
    /// <summary>
    /// The part of the compound score that a <paramref name="change"/> in the sum stands for: shares are in proportion,
    /// so that those of all steps and of the emphasis add up to the compound score.
    /// </summary>
    public double CompoundShare(double change) => Sum == 0 ? 0 : change / Math.Sqrt((Sum * Sum) + 15);
}

/// <summary>A word that the lexicon knows, as it stands in the text.</summary>
/// <param name="Span">Where it stands; for a word of an emoji's name, the emoji.</param>
/// <param name="Word">The word as scored.</param>
/// <param name="Valence">Its tone where it stands: the sum of the steps.</param>
/// <param name="Steps">What each rule did, in order.</param>
public sealed record ToneWord(TextSpan Span, string Word, double Valence, IReadOnlyList<ToneStep> Steps);

/// <summary>What one rule did to one word.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Because">The word of the text that set the rule off.</param>
/// <param name="BecauseSpan">Where that word stands.</param>
/// <param name="Change">What was added to the word's tone.</param>
public sealed record ToneStep(ToneRule Rule, string Because, TextSpan BecauseSpan, double Change);
