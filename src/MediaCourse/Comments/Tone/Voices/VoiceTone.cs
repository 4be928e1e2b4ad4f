using System.Collections.Immutable;
using MediaCourse.Agreement;
using MediaCourse.Comments.Tone.Evaluation;

namespace MediaCourse.Comments.Tone.Voices;

/// <summary>The tone of what one voice says in one source, sentence by sentence.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="Voice">Whose words they are.</param>
/// <param name="Bands">What counts as negative and positive.</param>
/// <param name="Sentences">The sentences with their scores, in the order of the text.</param>
public sealed record VoiceTone(string Source, Voice Voice, ToneBands Bands, ImmutableArray<ScoredSentence> Sentences)
{
    /// <summary>The mean score with its 95% interval.</summary>
    public MeanInterval Mean => MeanInterval.Of([.. Sentences.Select(sentence => sentence.Tone)]);

    /// <summary>How many sentences have a label.</summary>
    public int Count(ToneLabel label) => Sentences.Count(sentence => Bands.LabelOf(sentence.Tone) == label);
}

/// <summary>A sentence, or the part of it that is one voice's, with its score.</summary>
/// <param name="Line">Its line in the file, counted from 1.</param>
/// <param name="Text">The words; an ellipsis stands for words of another voice.</param>
/// <param name="Tone">The score.</param>
public sealed record ScoredSentence(int Line, string Text, double Tone);

/// <summary>Whose words a page holds.</summary>
public enum Voice
{
    /// <summary>The article's own sentences, without what stands between quotation marks.</summary>
    Article,

    /// <summary>What the article quotes: words between quotation marks.</summary>
    Quoted,

    /// <summary>The readers' comments, without the words of others in them.</summary>
    Commenters,
}
