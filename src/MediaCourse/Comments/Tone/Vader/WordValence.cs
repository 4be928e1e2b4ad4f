namespace MediaCourse.Comments.Tone.Vader;

/// <summary>The valence of one word where it stands: its rating, changed by the three words before it.</summary>
internal static class WordValence
{
    private const int Reach = 3;

    /// <summary>The valence of token <paramref name="at"/>; 0 for a word without a rating and for degree words.</summary>
    public static double Of(Sentence sentence, int at, ToneTrace? trace)
    {
        var tokens = sentence.Tokens;
        var token = tokens[at];
        var word = token.Word;
        if (!word.IsRated || word.Boost != 0 || IsKindOf(tokens, at))
        {
            return 0;
        }

        var valence = trace.Note(ToneRule.Lexicon, at, at, 0, word.Rating);
        var (afterNo, no) = NoRule.Apply(sentence, at);
        valence = trace.Note(ToneRule.No, at, no, valence, afterNo);
        valence = trace.Note(ToneRule.Capitals, at, at, valence, CapitalsRule.Apply(sentence, token, valence));
        for (var distance = 1; distance <= Reach && distance <= at; distance++)
        {
            var before = tokens[at - distance];
            if (before.Word.IsRated)
            {
                continue;
            }

            var cause = at - distance;
            valence = trace.Note(ToneRule.Degree, at, cause, valence, valence + DegreeRule.Change(sentence, before, valence, distance));
            valence = trace.Note(ToneRule.Negation, at, cause, valence, valence * NegationRule.FactorAt(sentence, at, distance));
            if (distance == Reach)
            {
                valence = trace.Note(ToneRule.Phrase, at, at, valence, PhraseRule.Apply(sentence, at, valence));
            }
        }

        return trace.Note(ToneRule.Least, at, at - 1, valence, valence * LeastRule.FactorAt(sentence, at));
    }

    // "kind of" is a phrase of degree, so that its "kind" is not the friendly one.
    private static bool IsKindOf(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Word.Is(WordRole.Kind) && at + 1 < tokens.Length && tokens[at + 1].Word.Is(WordRole.Of);
}
