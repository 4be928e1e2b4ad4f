using System.Runtime.InteropServices;

namespace MediaCourse.Comments.Quoted;

/// <summary>
/// Where runs of two and three words stand in the article and in the comments so far. Grows comment by comment; looking up
/// takes the same time however long the thread is.
/// </summary>
internal sealed class EarlierText
{
    /// <summary>The number that stands for the article; comments count from 1.</summary>
    public const int Article = 0;

    private const int MostPlaces = 4;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(int First, int Second, int Third), Places> _runs = [];
    private readonly Dictionary<int, int[]> _texts = [];

    /// <summary>Takes in the words of the article or of a comment.</summary>
    public void Add(int text, IReadOnlyList<ComparedWord> words)
    {
        var ids = IdsOf(words, add: true);
        _texts[text] = ids;
        for (var i = 0; i + 1 < ids.Length; i++)
        {
            Note((ids[i], ids[i + 1], 0), text, i);
            if (i + 2 < ids.Length)
            {
                Note((ids[i], ids[i + 1], ids[i + 2]), text, i);
            }
        }
    }

    /// <summary>The words as numbers; 0 for one that was never seen.</summary>
    public int[] IdsOf(IReadOnlyList<ComparedWord> words, bool add = false)
    {
        var ids = new int[words.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            if (!_ids.TryGetValue(words[i].Form, out ids[i]) && add)
            {
                ids[i] = _ids.Count + 1;
                _ids.Add(words[i].Form, ids[i]);
            }
        }

        return ids;
    }

    /// <summary>The longest run from a word on that stands in an earlier text; of two alike the later text.</summary>
    /// <param name="ids">The words of a comment.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="shortest">2 or 3 words.</param>
    public WordRun? LongestFrom(ReadOnlySpan<int> ids, int start, int shortest)
    {
        if (start + shortest > ids.Length || !_runs.TryGetValue((ids[start], ids[start + 1], shortest == 2 ? 0 : ids[start + 2]), out var places))
        {
            return null;
        }

        WordRun? longest = null;
        foreach (var (text, at) in CollectionsMarshal.AsSpan(places.At))
        {
            var length = ids[start..].CommonPrefixLength(_texts[text].AsSpan(at));
            if (longest is null || length >= longest.Value.Length)
            {
                longest = new WordRun(text, length, places.Texts);
            }
        }

        return longest;
    }

    private void Note((int First, int Second, int Third) run, int text, int at)
    {
        ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(_runs, run, out _);
        places ??= new Places();
        if (places.LastText != text)
        {
            places.Texts++;
            places.LastText = text;

            // The first places and the latest one: a phrase that stands everywhere tells nothing of its origin.
            if (places.At.Count == MostPlaces)
            {
                places.At.RemoveAt(MostPlaces - 1);
            }

            places.At.Add((text, at));
        }
    }

    private sealed class Places
    {
        public int Texts { get; set; }

        public int LastText { get; set; } = -1;

        public List<(int Text, int At)> At { get; } = new(1);
    }
}

/// <summary>A run of words that an earlier text has too.</summary>
/// <param name="Text">The earlier text: 0 for the article, else the number of a comment.</param>
/// <param name="Length">How many words.</param>
/// <param name="Texts">In how many texts its first words stand.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordRun(int Text, int Length, int Texts);
