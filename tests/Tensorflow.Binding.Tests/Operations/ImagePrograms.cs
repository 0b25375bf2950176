namespace Tensorflow.Tests.Operations;

/// <summary>Programs for Python TensorFlow that write images and what they decode to.</summary>
internal static class ImagePrograms
{
    /// <summary>
    /// Writes image files and, in the file "index", a line for each way to decode one: file, operation, channels, type,
    /// shape, file of the pixels.
    /// </summary>
    public const string WriteImages = """
        import struct, zlib
        import numpy as np
        import tensorflow as tf

        rng = np.random.RandomState(7)
        index = open('index', 'w')
        count = 0

        def case(name, operation, channels, dtype=tf.uint8):
            global count
            contents = tf.io.read_file(name)
            image = {
                'png': lambda: tf.io.decode_png(contents, channels, dtype),
                'jpeg': lambda: tf.io.decode_jpeg(contents, channels),
                'plain': lambda: tf.io.decode_jpeg(contents, channels, fancy_upscaling=False),
                'gif': lambda: tf.io.decode_gif(contents),
                'bmp': lambda: tf.io.decode_bmp(contents, channels),
                'first': lambda: tf.io.decode_image(contents, channels, dtype, expand_animations=False),
                'image': lambda: tf.io.decode_image(contents, channels, dtype),
            }[operation]().numpy()
            count += 1
            open('%d.raw' % count, 'wb').write(image.tobytes())
            index.write(' '.join([name, operation, str(channels), image.dtype.name, ','.join(map(str, image.shape)), '%d.raw' % count]) + '\n')

        def write(name, data):
            open(name, 'wb').write(data)

        def smooth(height, width, channels):
            y, x = np.mgrid[0:height, 0:width]
            planes = [127 + 120 * np.sin(x / (3.0 + c) + c) * np.cos(y / (5.0 - c)) for c in range(channels)]
            noise = rng.normal(0, 6, (height, width, channels))
            return np.clip(np.stack(planes, -1) + noise, 0, 255).astype(np.uint8)

        # PNG: what TensorFlow writes, in 8 and 16 bits, and each colour type and depth by hand, interlaced ones too.
        for channels in (1, 2, 3, 4):
            for kind in (np.uint8, np.uint16):
                name = 'png%d_%s.png' % (channels, kind.__name__)
                image = rng.randint(0, np.iinfo(kind).max + 1, (7, 11, channels)).astype(kind)
                write(name, tf.io.encode_png(image).numpy())
                for wanted in (0, 1, 3, 4):
                    case(name, 'png', wanted)
                case(name, 'png', 3, tf.uint16)
                case(name, 'image', 1, tf.float32)
                case(name, 'image', 0, tf.uint16)

        def chunk(kind, data):
            return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))

        def png(width, height, depth, colour, extra=b'', interlaced=0):
            samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
            def rows(w, h):
                size = (w * samples * depth + 7) // 8
                return b''.join(bytes([y % 2]) + rng.bytes(size) for y in range(h)) if w and h else b''
            if interlaced:
                passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
                data = b''.join(rows(-(-(width - x) // dx), -(-(height - y) // dy)) for x, y, dx, dy in passes)
            else:
                data = rows(width, height)
            header = struct.pack('>IIBBBBB', width, height, depth, colour, 0, 0, interlaced)
            return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', header) + extra + chunk(b'IDAT', zlib.compress(data)) + chunk(b'IEND', b'')

        for interlaced in (0, 1):
            for depth in (1, 2, 4, 8, 16):
                name = 'grey%d%d.png' % (depth, interlaced)
                write(name, png(13, 9, depth, 0, interlaced=interlaced))
                case(name, 'png', 0)
                case(name, 'png', 3)
                if depth < 16:
                    palette = chunk(b'PLTE', rng.bytes(3 * 2 ** depth))
                    name = 'palette%d%d.png' % (depth, interlaced)
                    write(name, png(13, 9, depth, 3, palette, interlaced))
                    case(name, 'png', 0)
                    case(name, 'image', 1)
                    name = 'clear%d%d.png' % (depth, interlaced)
                    write(name, png(13, 9, depth, 3, palette + chunk(b'tRNS', rng.bytes(2)), interlaced))
                    case(name, 'png', 0)
                    case(name, 'png', 3)

        # JPEG: grey and colours, with and without halved colours, small and large, coarse and fine.
        for height, width in ((8, 8), (17, 33), (64, 50), (5, 3), (1, 4), (40, 2)):
            for quality in (20, 75, 95, 100):
                for halved in (True, False):
                    for progressive in (False, True):
                        name = 'jpeg%d_%d_%d_%d_%d.jpg' % (height, width, quality, halved, progressive)
                        write(name, tf.io.encode_jpeg(smooth(height, width, 3), quality=quality, chroma_downsampling=halved, progressive=progressive).numpy())
                        case(name, 'jpeg', 0)
                        if quality == 75:
                            case(name, 'plain', 3)
                            case(name, 'image', 1)
                            case(name, 'image', 3, tf.float32)
        write('grey.jpg', tf.io.encode_jpeg(smooth(20, 30, 1)).numpy())
        for wanted in (0, 1, 3):
            case('grey.jpg', 'jpeg', wanted)

        # BMP: from the bottom up and from the top down.
        for bits in (8, 24, 32):
            for height in (5, -5):
                size = (6 * bits // 8 + 3) // 4 * 4 * 5
                name = 'bmp%d_%d.bmp' % (bits, height > 0)
                write(name, b'BM' + struct.pack('<IHHIIiiHHIIiiII', 54 + size, 0, 0, 54, 40, 6, height, 1, bits, 0, size, 0, 0, 0, 0) + rng.bytes(size))
                case(name, 'bmp', 0)
                case(name, 'image', bits // 8 if bits > 8 else 0)
        case('bmp24_1.bmp', 'first', 3, tf.float32)

        # GIF: codes of one width after a clear code each; frames that are smaller, transparent, interlaced.
        def codes(pixels):
            bits = ''.join(format(code, '09b')[::-1] for code in [item for i, p in enumerate(pixels) for item in (([256] if i % 200 == 0 else []) + [p])] + [257])
            bits += '0' * (-len(bits) % 8)
            data = bytes(int(bits[i:i + 8][::-1], 2) for i in range(0, len(bits), 8))
            return b'\x08' + b''.join(bytes([len(data[i:i + 255])]) + data[i:i + 255] for i in range(0, len(data), 255)) + b'\x00'

        def frame(left, top, width, height, transparent=None, interlaced=0, own=b''):
            control = b'' if transparent is None else b'!\xf9\x04' + bytes([1, 0, 0, transparent]) + b'\x00'
            flags = (0x40 if interlaced else 0) | (0x87 if own else 0)
            return control + b',' + struct.pack('<HHHHB', left, top, width, height, flags) + own + codes(rng.randint(0, 256, width * height))

        def gif(*frames):
            return b'GIF89a' + struct.pack('<HHBBB', 16, 21, 0xf7, 0, 0) + rng.bytes(768) + b''.join(frames) + b';'

        write('still.gif', gif(frame(0, 0, 16, 21)))
        write('moving.gif', gif(frame(0, 0, 16, 21), frame(3, 4, 9, 11, transparent=7), frame(0, 0, 16, 21, 9, 1, rng.bytes(768))))
        for name in ('still.gif', 'moving.gif'):
            case(name, 'gif', 3)
            case(name, 'image', 0)
            case(name, 'first', 3)
        case('still.gif', 'png', 0)
        case('moving.gif', 'image', 3, tf.float32)
        index.close()
        """;
}
