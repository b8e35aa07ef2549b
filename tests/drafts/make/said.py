"""What the drafts say, and the pictures in them: the same bytes on every machine."""
import io
import zipfile

from PIL import Image

HEADLINE = 'Xã Suối Bạc ra quân làm đường'
LEAD = ('Sáng ngày 18 tháng 4, hơn hai trăm người dân các xóm cùng ra quân đổ bê tông '
        'đoạn đường vào Khe Cạn.')
ROAD = 'Con đường dài 2,3 km, rộng 4 m, dự kiến xong trước mùa mưa năm nay.'
MONEY = ('Kinh phí 1.250 triệu đồng, trong đó Nhà nước hỗ trợ xi măng, nhân dân góp ngày '
         'công và hiến 1.860 m² đất vườn.')
FILES = ('Trong quý I, Bộ phận một cửa tiếp nhận 2.234 hồ sơ, giải quyết trước hạn 99,8%; '
         'không có hồ sơ nào quá hạn mà thiếu thư xin lỗi.')
TREES = 'Đoàn Thanh niên trồng 800 cây lim xanh dọc tuyến đường mới mở.'
SCHOOL = 'Trường Tiểu học Suối Bạc đón đoàn kiểm tra công nhận trường chuẩn quốc gia mức độ 2.'
ASK = 'Mọi phản ánh xin gửi về Bộ phận một cửa trong giờ hành chính các ngày làm việc.'

MASTHEAD = [
    'SUỐI BẠC NGÀY MỚI',
    'BẢN TIN NỘI BỘ CỦA UBND XÃ SUỐI BẠC, TỈNH SƠN LA',
    'Số 04',
    'Suối Bạc, ngày 25 tháng 4 năm 2026',
    'CHỈ ĐẠO NỘI DUNG:',
    'Lò Văn Thiết, Phó Bí thư Đảng ủy, Chủ tịch UBND xã',
    'Hà Thị Mai, Phó Trưởng phòng Văn hóa – Xã hội',
    'BIÊN TẬP VÀ TRÌNH BÀY:',
    'Phòng Văn hóa – Xã hội',
]


def jpeg(red, green, blue, width=320, height=214, quality=70):
    """A photo: a slope of colour, so that no two are alike."""
    picture = Image.new('RGB', (width, height))
    picture.putdata([((red + x // 4) % 256, (green + y // 3) % 256, blue)
                     for y in range(height) for x in range(width)])
    out = io.BytesIO()
    picture.save(out, 'JPEG', quality=quality)
    return out.getvalue()


def png(red, green, blue, width=60, height=40):
    out = io.BytesIO()
    Image.new('RGB', (width, height), (red, green, blue)).save(out, 'PNG')
    return out.getvalue()


def still(path):
    """Packs a zip file anew with no clock in it."""
    with zipfile.ZipFile(path) as file:
        parts = [(info.filename, file.read(info)) for info in file.infolist()]
    with zipfile.ZipFile(path, 'w') as file:
        for name, data in parts:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            # A mimetype stands first and is not packed (OpenDocument 1.3, part 2, 3.3).
            info.compress_type = (zipfile.ZIP_STORED if name == 'mimetype'
                                  else zipfile.ZIP_DEFLATED)
            file.writestr(info, data)
