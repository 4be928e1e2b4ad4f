namespace MediaCourse.Executor.Wire;

/// <summary>A cell asks the user for a line of text, and waits.</summary>
/// <param name="Number">Number of the question, from 1; the answer repeats it.</param>
/// <param name="Prompt">What the user is told, or empty.</param>
/// <param name="IsPassword">Whether the answer is not to be shown while it is typed.</param>
internal sealed record InputQuestion(int Number, string Prompt, bool IsPassword) : ExecutorMessage
{
    public ReadOnlyMemory<byte> ToFrame() =>
        new MessageWriter(FrameKind.Question).Int32(Number).String(Prompt).Boolean(IsPassword).ToFrame();

    public static InputQuestion Read(ReadOnlySpan<byte> payload)
    {
        var reader = new MessageReader(payload);
        var question = new InputQuestion(reader.Int32(), reader.String(), reader.Boolean());
        reader.End();
        return question;
    }
}

/// <summary>The answer to a question.</summary>
/// <param name="Number">The question's number.</param>
/// <param name="Text">What the user has typed, without a line end; null where nobody has answered.</param>
/// <param name="WasAsked">Whether there is a user who was asked.</param>
internal sealed record InputAnswer(int Number, string? Text, bool WasAsked)
{
    public ReadOnlyMemory<byte> ToFrame() => new MessageWriter(FrameKind.Answer).Int32(Number).OptionalString(Text).Boolean(WasAsked).ToFrame();

    public static InputAnswer Read(ReadOnlySpan<byte> payload)
    {
        var reader = new MessageReader(payload);
        var answer = new InputAnswer(reader.Int32(), reader.OptionalString(), reader.Boolean());
        reader.End();
        return answer;
    }
}
