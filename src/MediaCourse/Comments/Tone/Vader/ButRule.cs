namespace MediaCourse.Comments.Tone.Vader;

/// <summary>What stands before the first "but" counts half, what stands behind it half as much again.</summary>
/// <remarks>
/// The published program finds each word by its value: going through the words, it changes the first one that has the
/// value of the word it has come to. Of two words with one value the first can therefore change twice and the second
/// not at all. Scores agree with it only if the same is done here; a queue of places for each value keeps that fast.
/// </remarks>
internal static class ButRule
{
    private const double Before = 0.5;
    private const double Behind = 1.5;

    public static void Apply(Sentence sentence, ToneTrace? trace)
    {
        var but = sentence.FirstBut;
        if (but < 0)
        {
            return;
        }

        var valences = sentence.Valences;
        var places = new Dictionary<double, PriorityQueue<int, int>>();
        for (var i = 0; i < valences.Length; i++)
        {
            if (valences[i] == 0)
            {
                continue;
            }

            var first = PlacesOf(valences[i]).EnqueueDequeue(i, i);
            var valence = valences[first] * (first < but ? Before : Behind);
            valences[first] = trace.Note(ToneRule.But, first, but, valences[first], valence);
            PlacesOf(valence).Enqueue(first, first);
        }

        PriorityQueue<int, int> PlacesOf(double valence)
        {
            if (!places.TryGetValue(valence, out var queue))
            {
                places.Add(valence, queue = new PriorityQueue<int, int>());
            }

            return queue;
        }
    }
}
