namespace MediaCourse.Grading.HandIns;

/// <summary>Reads what somebody else made, and no more than a limit of it, whatever its length is said to be.</summary>
internal static class BoundedRead
{
    /// <summary>All bytes, or null where there are more than the limit.</summary>
    public static byte[]? AtMost(Stream stream, int limit)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (bytes.Length + read > limit)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
