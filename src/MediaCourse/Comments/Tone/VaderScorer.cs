using MediaCourse.Comments.Tone.Vader;
using MediaCourse.Text;

namespace MediaCourse.Comments.Tone;

/// <summary>
/// VADER: tone from a rated word list and rules for negation, degree, capitals, punctuation, "but" and a few phrases
/// (C. J. Hutto and E. Gilbert, "VADER: a parsimonious rule-based model for sentiment analysis of social media text",
/// ICWSM 2014). Scores equal those of its authors' Python program 3.3.2 to the last decimal, including that program's
/// peculiarities, each of which is named where it is followed.
/// </summary>
/// <remarks>
/// It was built for short English social-media posts of the years before 2014. Against careful readers it does much
/// worse on news, comments and irony, so test it on labels before using it. An instance may be used from several
/// threads; time grows in proportion to the text.
/// </remarks>
public sealed class VaderScorer : IToneScorer
{
    private static readonly Lazy<VaderScorer> Standard = new(() => new(ToneLexicon.Vader));

    private readonly Vocabulary _vocabulary;
    private readonly string _lexiconName;

    /// <summary>VADER's rules over another word list.</summary>
    /// <param name="lexicon">Words with ratings; VADER's own lie between -4 and 4, and its rules suit that scale.</param>
    public VaderScorer(ToneLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _vocabulary = new(lexicon);
        _lexiconName = lexicon.Name;
    }

    /// <summary>VADER as published, over its own list.</summary>
    public static VaderScorer Default => Standard.Value;

    /// <inheritdoc/>
    public string Name => ReferenceEquals(this, Default) ? "VADER" : $"VADER's rules over {_lexiconName}";

    /// <summary>The four scores of a text.</summary>
    public ToneScore Score(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spoken = EmojiNames.Speak(text)?.Text ?? text;
        using var sentence = new Sentence(spoken, _vocabulary);
        return Evaluate(sentence, spoken, trace: null).Score;
    }

    /// <summary>The compound score of a text, from -1 to 1.</summary>
    public double Tone(string text) => Score(text).Compound;

    /// <summary>The score of a text with every word and rule that went into it.</summary>
    public ToneExplanation Explain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var speech = EmojiNames.Speak(text);
        var spoken = speech?.Text ?? text;
        using var sentence = new Sentence(spoken, _vocabulary);
        var trace = new ToneTrace();
        var tone = Evaluate(sentence, spoken, trace);

        var places = new List<(TextSpan Raw, string Word)>(sentence.Tokens.Length);
        foreach (var token in sentence.Tokens)
        {
            var span = new TextSpan(token.Start, token.Start + token.Length);
            places.Add((speech?.ToRaw(span) ?? span, span.In(spoken)));
        }

        var words = trace.Changes
            .GroupBy(change => change.Token)
            .OrderBy(changes => changes.Key)
            .Select(changes => new ToneWord(
                places[changes.Key].Raw,
                places[changes.Key].Word,
                changes.Last().After,
                [.. changes.Select(change => new ToneStep(change.Rule, places[change.Cause].Word, places[change.Cause].Raw, change.After - change.Before))]))
            .ToList();
        return new(text, tone.Score, words, sentence.Valences.Count(0.0), tone.Emphasis, tone.Sum);
    }

    private static TextTone Evaluate(Sentence sentence, string spoken, ToneTrace? trace)
    {
        var valences = sentence.Valences;
        for (var i = 0; i < valences.Length; i++)
        {
            valences[i] = WordValence.Of(sentence, i, trace);
        }

        ButRule.Apply(sentence, trace);
        return TextTone.Of(valences, PunctuationRule.Emphasis(spoken));
    }
}
