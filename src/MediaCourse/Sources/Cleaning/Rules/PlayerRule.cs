namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>"No media source currently available", "please wait", "0:00 0:02:49 0:00".</summary>
internal sealed class PlayerRule() : CleaningRule(
    "player",
    "A button, message or clock of a sound or film player")
{
    private static readonly Phrases Texts = new(
        "no media source currently available", "no media source now available", "no media source available",
        "no compatible source was found for this media", "media playback is unsupported on your device",
        "please wait", "please wait loading", "loading", "buffering", "embed", "embed share",
        "share embed", "the code has been copied to your clipboard", "the url has been copied to your clipboard",
        "width px height px", "pop-out player", "popout player", "direct link", "play", "pause", "mute", "unmute",
        "play video", "play audio", "watch video", "watch the video", "video player", "audio player",
        "listen to this article", "listen to this story", "listen to the story", "listen to article",
        "your browser does not support the audio element", "your browser does not support the video tag",
        "your browser does not support html5 video", "your browser doesn't support html5 video",
        "this video is not available", "video unavailable", "video cannot be played", "playback speed",
        "share on facebook share on twitter");

    internal override void Apply(Page page)
    {
        foreach (var block in page.OpenBlocks())
        {
            var line = page.TextOf(block);
            if (Texts.Has(line) || CountTimes(line) >= 2)
            {
                block.Assign(SpanRole.Media, this);
            }
        }

        foreach (var block in page.OpenBlocks())
        {
            if (CountTimes(page.TextOf(block)) == 1 && (IsOurs(page.Before(block)) || IsOurs(page.After(block))))
            {
                block.Assign(SpanRole.Media, this);
            }
        }
    }

    private bool IsOurs(Block? neighbour) => neighbour?.Rule == this;

    /// <summary>How many times a line of nothing but running times holds; 0 where it holds anything else.</summary>
    private static int CountTimes(ReadOnlySpan<char> line)
    {
        if (line.Length > 60 || !char.IsAsciiDigit(line[0]))
        {
            return 0;
        }

        var times = 0;
        foreach (var range in line.SplitAny(' ', '/', '\u00A0', '|'))
        {
            var part = line[range];
            if (part.IsEmpty || part is "-")
            {
                continue;
            }

            if (!IsRunningTime(part))
            {
                return 0;
            }

            times++;
        }

        return times;
    }

    private static bool IsRunningTime(ReadOnlySpan<char> part)
    {
        var colons = part.Count(':');
        return colons is 1 or 2 && part.Length >= 4 && part[^3] == ':' && char.IsAsciiDigit(part[^1])
            && part.IndexOfAnyExceptInRange('0', ':') < 0;
    }
}
